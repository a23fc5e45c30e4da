//! Charts as SVG: with a title, axes that say what they count, and nothing that needs the network.

use super::kwic::start_of;
use super::table::Cell;
use anyhow::{Result, anyhow};
use plotters::coord::Shift;
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint};
use plotters::prelude::*;
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// What is drawn in one colour.
#[derive(Debug, Clone)]
pub struct Series {
    /// As the legend has it.
    pub name: String,
    /// One for each place on the axis.
    pub values: Vec<f64>,
}

/// A picture under way.
type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Colours that the colour-blind tell apart too (Okabe and Ito).
const COLOURS: [RGBColor; 7] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(230, 159, 0),
    RGBColor(86, 180, 233),
    RGBColor(90, 90, 90),
];

/// So many series are told apart by colours.
pub const SERIES: usize = COLOURS.len();

/// So many names have a bar in a chart.
pub const BARS: usize = 40;

const WIDTH: u32 = 960;
const FONT: &str = "sans-serif";
const TEXT: i32 = 15;
const GREY: RGBColor = RGBColor(225, 225, 225);

/// Columns over steps of time, or lines where there are several series.
pub fn over_time(title: &str, what: &str, steps: &[String], series: &[Series]) -> Result<String> {
    picture(480, |area| time_panel(&area, title, what, steps, series))
}

/// Bars beside names, one behind the other where there are several series.
pub fn by_name(title: &str, what: &str, names: &[String], series: &[Series]) -> Result<String> {
    let bar = 26;
    let legend = legend_height(series);
    let height = 120 + legend + bar * names.len().max(1) as u32;
    let longest = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let room = (longest as u32 * 8 + 16).clamp(60, WIDTH / 2);
    let names: Vec<String> = names.iter().map(|name| start_of(name, 56)).collect();
    let total = |at: usize| series.iter().map(|one| one.values[at]).sum::<f64>();
    let most = (0..names.len()).map(total).fold(0.0, f64::max);
    picture(height, |area| {
        let area = titled(&area, title)?;
        let (above, area) = area.split_vertically(legend);
        let places: Vec<f64> = (0..names.len()).map(|at| at as f64 + 0.5).collect();
        let mut chart = ChartBuilder::on(&area)
            .margin(8)
            .margin_right(48)
            .set_label_area_size(LabelAreaPosition::Left, room)
            .set_label_area_size(LabelAreaPosition::Bottom, 52)
            .build_cartesian_2d(
                0.0..room_above(most),
                Labelled { from: names.len().max(1) as f64, to: 0.0, at: places },
            )
            .map_err(told)?;
        chart
            .configure_mesh()
            .disable_y_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(GREY)
            .axis_style(BLACK.mix(0.4))
            .label_style((FONT, TEXT))
            .x_desc(what)
            .x_label_formatter(&|value| shown(*value))
            .y_labels(names.len())
            .y_label_formatter(&|at| names.get(*at as usize).cloned().unwrap_or_default())
            .draw()
            .map_err(told)?;
        for at in 0..names.len() {
            let mut from = 0.0;
            for (one, colour) in series.iter().zip(COLOURS) {
                let to = from + one.values[at];
                let bar = Rectangle::new([(from, at as f64 + 0.15), (to, at as f64 + 0.85)], colour.filled());
                chart.draw_series([bar]).map_err(told)?;
                from = to;
            }
            let label =
                EmptyElement::at((from, at as f64 + 0.5)) + Text::new(shown(from), (6, -TEXT / 2), (FONT, TEXT));
            chart.draw_series([label]).map_err(told)?;
        }
        legend_of(&above, series)
    })
}

/// Mentions over the months, and below them what dates were spoken of on which day: both in years, `2014.5`.
pub fn timeline(title: &str, months: &[String], mentions: Vec<f64>, dates: &[(f64, f64)]) -> Result<String> {
    let series = [Series { name: String::new(), values: mentions }];
    picture(if dates.is_empty() { 420 } else { 860 }, |area| {
        if dates.is_empty() {
            return time_panel(&area, title, "mentions a month", months, &series);
        }
        let (above, below) = area.split_vertically(420);
        time_panel(&above, title, "mentions a month", months, &series)?;
        let below = titled(&below, "Dates spoken of in the same sentences, against the day on which they were spoken")?;
        let ends = |of: fn(&(f64, f64)) -> f64| {
            let (least, most) =
                dates.iter().map(of).fold((f64::MAX, f64::MIN), |(a, b), value| (a.min(value), b.max(value)));
            let room = ((most - least) * 0.04).max(0.2);
            least - room..most + room
        };
        let (spoken, meant) = (ends(|date| date.0), ends(|date| date.1));
        let mut chart = ChartBuilder::on(&below)
            .margin(8)
            .margin_right(24)
            .set_label_area_size(LabelAreaPosition::Left, 76)
            .set_label_area_size(LabelAreaPosition::Bottom, 52)
            .build_cartesian_2d(by_years(&spoken), by_years(&meant))
            .map_err(told)?;
        chart
            .configure_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(GREY)
            .axis_style(BLACK.mix(0.4))
            .label_style((FONT, TEXT))
            .x_desc("day spoken")
            .y_desc("date spoken of")
            .x_label_formatter(&|year| year_shown(*year))
            .y_label_formatter(&|year| year_shown(*year))
            .draw()
            .map_err(told)?;
        // What lies on this line was said on its day; below it is the past, above it what was to come.
        let (from, to) = (spoken.start.max(meant.start), spoken.end.min(meant.end));
        if from < to {
            chart.draw_series([PathElement::new([(from, from), (to, to)], BLACK.mix(0.4))]).map_err(told)?;
        }
        let dots = dates.iter().map(|place| Circle::new(*place, 3, COLOURS[0].mix(0.6).filled()));
        chart.draw_series(dots).map_err(told)?;
        Ok(())
    })
}

fn picture(height: u32, draw: impl FnOnce(Area) -> Result<()>) -> Result<String> {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        area.fill(&WHITE).map_err(told)?;
        draw(area.clone())?;
        area.present().map_err(told)?;
    }
    Ok(svg)
}

/// A drawing fails with its backend alone, and ours is a string.
fn told(error: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("the chart cannot be drawn: {error}")
}

/// What is left below a title.
fn titled<'a>(area: &Area<'a>, title: &str) -> Result<Area<'a>> {
    let (head, rest) = area.split_vertically(44);
    let title = Text::new(start_of(title, 100), (20, 16), (FONT, 18).into_font().style(FontStyle::Bold));
    head.draw(&title).map_err(told)?;
    Ok(rest)
}

fn time_panel(area: &Area, title: &str, what: &str, steps: &[String], series: &[Series]) -> Result<()> {
    let area = titled(area, title)?;
    let several = series.len() > 1;
    let (above, area) = area.split_vertically(legend_height(series));
    let most = series.iter().flat_map(|one| &one.values).copied().fold(0.0, f64::max);
    let at = ticks(steps);
    // Where all of them begin a year, the year says it.
    let years = at.iter().all(|at| begins_year(&steps[*at as usize]));
    let of_years = |step: &str| if years { step.get(..4).unwrap_or(step).to_owned() } else { step.to_owned() };
    let mut chart = ChartBuilder::on(&area)
        .margin(8)
        .margin_right(24)
        .set_label_area_size(LabelAreaPosition::Left, 76)
        .set_label_area_size(LabelAreaPosition::Bottom, 36)
        .build_cartesian_2d(Labelled { from: 0.0, to: steps.len().max(1) as f64, at }, 0.0..room_above(most))
        .map_err(told)?;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GREY)
        .axis_style(BLACK.mix(0.4))
        .label_style((FONT, TEXT))
        .y_desc(what)
        .y_label_formatter(&|value| shown(*value))
        .x_label_formatter(&|at| steps.get(*at as usize).map(|step| of_years(step)).unwrap_or_default())
        .draw()
        .map_err(told)?;
    for (one, colour) in series.iter().zip(COLOURS) {
        let places = one.values.iter().enumerate().map(|(at, value)| (at as f64, *value));
        match several {
            true => {
                let line = places.map(|(at, value)| (at + 0.5, value)).collect::<Vec<_>>();
                chart.draw_series([PathElement::new(line, colour.stroke_width(2))]).map_err(told)?;
            }
            false => {
                let columns =
                    places.map(|(at, value)| Rectangle::new([(at + 0.1, 0.0), (at + 0.9, value)], colour.filled()));
                chart.draw_series(columns).map_err(told)?;
            }
        }
    }
    legend_of(&above, series)
}

/// Where each series stands in the legend: beside one another as far as they fit.
fn legend_places(series: &[Series]) -> Vec<(i32, i32)> {
    let (mut x, mut y) = (20, 4);
    let place = |one: &Series| {
        let wide = 40 + 8 * one.name.width().min(90) as i32;
        if x > 20 && x + wide > WIDTH as i32 {
            (x, y) = (20, y + 22);
        }
        let place = (x, y);
        x += wide;
        place
    };
    series.iter().map(place).collect()
}

fn legend_height(series: &[Series]) -> u32 {
    let last = legend_places(series).last().map_or(0, |(_, y)| *y as u32 + 30);
    if series.len() > 1 { last } else { 0 }
}

fn legend_of(area: &Area, series: &[Series]) -> Result<()> {
    if series.len() < 2 {
        return Ok(());
    }
    for ((one, colour), (x, y)) in series.iter().zip(COLOURS).zip(legend_places(series)) {
        area.draw(&Rectangle::new([(x, y + 2), (x + 13, y + 14)], colour.filled())).map_err(told)?;
        area.draw(&Text::new(start_of(&one.name, 90), (x + 20, y), (FONT, TEXT))).map_err(told)?;
    }
    Ok(())
}

/// Where an axis of counts ends.
fn room_above(most: f64) -> f64 {
    if most > 0.0 { most * 1.08 } else { 1.0 }
}

/// A value on an axis, without decimals that say nothing.
fn shown(value: f64) -> String {
    match (value - value.round()).abs() < 1e-9 {
        true => Cell::Whole(value.round() as i64).shown().into_owned(),
        false => format!("{:.2}", value).trim_end_matches('0').to_owned(),
    }
}

/// An axis with labels where we want them.
struct Labelled {
    from: f64,
    to: f64,
    at: Vec<f64>,
}

impl Ranged for Labelled {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (first, last): (i32, i32)) -> i32 {
        first + ((value - self.from) / (self.to - self.from) * f64::from(last - first)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.at.clone()
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

fn by_years(span: &Range<f64>) -> Labelled {
    Labelled { from: span.start, to: span.end, at: years(span) }
}

fn begins_year(step: &str) -> bool {
    step.get(4..).is_none_or(|rest| matches!(rest, "" | "-01" | "-Q1"))
}

/// A dozen labels at most, at the beginnings of years where they span several.
fn ticks(steps: &[String]) -> Vec<f64> {
    let years: Vec<usize> = (0..steps.len()).filter(|at| *at == 0 || begins_year(&steps[*at])).collect();
    let all: Vec<usize> =
        if years.len() > 4 { years.into_iter().skip(1).collect() } else { (0..steps.len()).collect() };
    let every = all.len().div_ceil(12).max(1);
    all.into_iter().step_by(every).map(|at| at as f64).collect()
}

/// Years, or months where they are few.
fn years(span: &Range<f64>) -> Vec<f64> {
    let length = span.end - span.start;
    let step = match length {
        l if l < 1.0 => 1.0 / 12.0,
        l if l < 3.0 => 0.25,
        l => [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0]
            .into_iter()
            .find(|step| l / step <= 10.0)
            .unwrap_or(1000.0),
    };
    let first = (span.start / step).ceil() as i64;
    (first..).map(|at| at as f64 * step).take_while(|year| *year <= span.end).collect()
}

/// `2014`, `2014-07`.
fn year_shown(year: f64) -> String {
    let month = ((year - year.floor()) * 12.0).round() as u32;
    match month {
        0 => format!("{:.0}", year.floor()),
        12 => format!("{:.0}", year.floor() + 1.0),
        month => format!("{:.0}-{:02}", year.floor(), month + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_where_years_begin() {
        let steps = super::super::axes::steps_between(super::super::axes::Time::Month, "2000-03", "2012-06").unwrap();
        let labels: Vec<&str> = ticks(&steps).into_iter().map(|at| steps[at as usize].as_str()).collect();
        assert_eq!((labels[0], labels.len()), ("2001-01", 12));
        assert_eq!((year_shown(2014.5), year_shown(2014.0)), ("2014-07".into(), "2014".into()));
        assert_eq!((shown(1200.0), shown(0.25)), ("1,200".into(), "0.25".into()));
    }

    #[test]
    fn hostile_names_stay_text() {
        let names = ["<script>alert(1)</script>".to_owned(), "\" onload=\"x & ]]>".to_owned(), String::new()];
        let series = [
            Series { name: "<b>".into(), values: vec![3.0, 0.0, 1e12] },
            Series { name: "&".into(), values: vec![0.0; 3] },
        ];
        let svg = by_name("A <title> & \"more\"", "mentions", &names, &series).unwrap();
        assert!(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("onload=\"x"), "{svg}");
        over_time("", "", &[], &[]).unwrap();
        by_name("", "", &[], &[]).unwrap();
        timeline("", &["2000-01".into()], vec![0.0], &[(2000.0, 1.0), (2000.0, 9999.0)]).unwrap();
    }
}
