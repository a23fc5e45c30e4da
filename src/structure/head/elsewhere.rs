//! Day, hour and address that the first lines of a head do not have: at the foot, behind other lines, in the title.

use super::{LONGEST_HEAD, Name, Reading, line, place};
use crate::model::Block;
use crate::structure::{clock, labels, when};

impl Reading<'_> {
    /// Reads the foot's lines off the end.
    pub(super) fn bottom(&mut self, body: &mut Vec<Block>) {
        while let Some(last) = body.last() {
            let at = line(last);
            if self.known.tells_address(&last.text, at, "address") || self.tells_when(last) {
                body.pop();
            } else if body.len() > 2
                && when::closes(&body[body.len() - 2].text)
                && place::is_sure(&last.text, self.lists)
                && self.known.fill(Name::Place, &last.text, at, "place-line")
            {
                // `(Concludes)`, and below it where that was
                body.pop();
            } else if body.len() > 1 && when::closes(&last.text) {
                self.left_out.add(&last.text, last.lines);
                body.pop();
            } else {
                return;
            }
        }
    }

    /// Looks for day and hour behind a head's other lines, if neither its first lines nor the foot gave them.
    pub(super) fn inside(&mut self, body: &mut Vec<Block>) {
        let head = || body.iter().take(LONGEST_HEAD).take_while(|b| !labels::has_label(b)).enumerate();
        let days = head().filter(|(_, b)| when::read(&b.text, self.known.slashes).is_some()).map(|(i, _)| i);
        let days: Vec<usize> = days.collect();
        let clocks: Vec<usize> = head().filter(|(_, b)| clock::is_clock(&b.text)).map(|(i, _)| i).collect();
        let mut used = Vec::new();
        // A list of days is no head; the same day printed again is.
        let day = |at: &usize| when::read(&body[*at].text, self.known.slashes).and_then(|when| when.date);
        let agree = days.windows(2).all(|two| day(&two[0]) == day(&two[1]));
        if let Some(&at) = days.first().filter(|_| agree)
            && self.known.metadata.date.is_none()
            && self.tells_when(&body[at])
        {
            used.push(at);
            used.extend(self.beside(body, at));
        }
        if let [at] = clocks[..]
            && self.known.metadata.time.is_none()
            && self.known.tells_time(&body[at].text, line(&body[at]), "clock")
        {
            used.push(at);
        }
        used.sort_unstable();
        for at in used.into_iter().rev() {
            body.remove(at);
        }
    }

    /// A day that no line of its own gives: behind the title, or that of the publication.
    pub(super) fn elsewhere(&mut self, published: Option<when::DayAndTime>, body: &[Block]) {
        if self.known.metadata.date.is_some() {
            return;
        }
        if published.is_none()
            && let Some(title) = self.known.metadata.title.clone()
            && let Some(day) = when::in_title(&title, self.known.slashes)
        {
            let at = self.known.metadata.evidence.get(&Name::Title).and_then(|e| e.line);
            self.known.fill(Name::Date, &day, at, "title");
            return;
        }
        // `Speech by Anna Lee, Omsk, 7 March 2008`, the only day above the first label.
        let head = body.iter().take(LONGEST_HEAD).take_while(|b| !labels::has_label(b));
        let short = head.filter(|b| b.text.split(' ').count() <= 12 && !b.text.ends_with(['.', '!', '?']));
        // `Announcement, October 4, 2016` is of what will be then.
        let short = short.filter(|b| b.text.split(',').next().is_some_and(|words| words.contains(' ')));
        let mut days = short.filter_map(|b| Some((when::in_title(&b.text, self.known.slashes)?, line(b))));
        if published.is_none()
            && let (Some((day, at)), None) = (days.next(), days.next())
        {
            self.known.fill(Name::Date, &day, at, "heading");
            return;
        }
        let at = self.known.metadata.evidence.get(&Name::Published).and_then(|e| e.line);
        if let Some(when) = published {
            self.known.fill(Name::Date, when.date.as_deref().unwrap_or(""), at, "published");
            // An hour in the head is that of the event.
            self.known.fill(Name::Time, when.time.as_deref().unwrap_or(""), at, "published");
        }
    }

    /// The title's own day goes before one that is printed below it some days later: that is when it was put out.
    pub(super) fn day_of_title(&mut self) {
        /// In days.
        const LATER: i32 = 7;
        let m = &self.known.metadata;
        let (Some(title), Some(printed)) = (&m.title, &m.date) else { return };
        let by_line = m.evidence.get(&Name::Date).is_some_and(|e| e.rule == "dateline");
        let Some(day) = when::in_title(title, self.known.slashes).filter(|_| by_line) else { return };
        let parsed = |day: &str| day.parse::<jiff::civil::Date>().ok();
        let Some((held, put_out)) = parsed(&day).zip(parsed(printed)) else { return };
        if (1..=LATER).contains(&(put_out - held).get_days()) {
            let (printed, title_at) = (printed.clone(), m.evidence.get(&Name::Title).and_then(|e| e.line));
            let at = m.evidence.get(&Name::Date).and_then(|e| e.line);
            self.known.fill(Name::Published, &printed, at, "dateline");
            self.known.replace(Name::Date, &day, title_at, "title");
        }
    }

    /// A page that prints no other day has that of its publication.
    pub(super) fn published(&mut self) {
        let at = self.known.metadata.evidence.get(&Name::Published).and_then(|e| e.line);
        if self.stated_published
            && self.known.metadata.date.is_none()
            && let Some(day) = self.known.metadata.published.clone()
        {
            self.known.fill(Name::Date, &day, at, "published");
        }
    }
}
