//! Made-up people as the form holds them: texts by their places. The same ones each time.

use baokao::applicant::{Institution, Program, Section};
use baokao::rules::PACKS;

/// Numbers that look random and are the same on every machine (xorshift, Marsaglia 2003).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 32) as usize % n
    }

    /// Once in so many times.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// What somebody would enter, everything answered that they know.
pub struct Person {
    /// By the id of the place; each once.
    pub texts: Vec<(String, String)>,
}

impl Person {
    pub fn text(&self, id: &str) -> &str {
        self.texts.iter().find(|(own, _)| own == id).map_or("", |(_, text)| text)
    }

    /// So many records of a section.
    pub fn count(&self, section: Section) -> usize {
        let record = |n: usize| format!("{}[{n}].", section.word());
        (0..).take_while(|&n| self.texts.iter().any(|(id, _)| id.starts_with(&record(n)))).count()
    }

    /// The same, each section in the order that the guide asks for: the longest job first, the highest certificate,
    /// title and school.
    pub fn sorted(mut self) -> Person {
        for &section in Section::ALL {
            let mut order: Vec<usize> = (0..self.count(section)).collect();
            order.sort_by_key(|&record| self.rank(section, record));
            let places: Vec<(String, String)> = order
                .iter()
                .enumerate()
                .map(|(to, from)| (format!("{}[{from}].", section.word()), format!("{}[<{to}].", section.word())))
                .collect();
            for (id, _) in &mut self.texts {
                if let Some((from, to)) = places.iter().find(|(from, _)| id.starts_with(from)) {
                    *id = id.replacen(from, to, 1);
                }
            }
            self.texts.iter_mut().for_each(|(id, _)| *id = id.replacen("[<", "[", 1));
        }
        self.texts.sort_by_key(|(id, _)| order_of(id));
        self
    }

    fn rank(&self, section: Section, record: usize) -> i64 {
        let text = |field: &str| self.text(&format!("{}[{record}].{field}", section.word()));
        let month = |text: &str| {
            let (year, month) = text.split_once('-').unwrap_or(("2026", "11"));
            12 * year.parse::<i64>().expect("a year") + month.parse::<i64>().expect("a month")
        };
        match section {
            Section::Work => month(text("start/0")) - month(text("end/0")),
            Section::Certificates => text("level/0").parse().expect("a level"),
            Section::Titles => {
                -(["junior", "intermediate", "senior"]
                    .iter()
                    .position(|w| *w == text("rank/0"))
                    .map_or(0, |at| at as i64))
            }
            Section::Education => -(Program::from_word(text("program/0")).map_or(0, |program| program as i64)),
            Section::Training => 0,
        }
    }

    fn put(&mut self, id: impl Into<String>, text: impl Into<String>) {
        let (id, text) = (id.into(), text.into());
        let id = if id.contains('/') { id } else { id + "/0" };
        if !text.is_empty() {
            self.texts.push((id, text));
        }
    }

    pub fn random(dice: &mut Dice) -> Person {
        let mut person = Person { texts: Vec::new() };
        let birth = 1965 + dice.below(46);
        person.put("birthDate", format!("{birth}-{}-{}", 1 + dice.below(12), 1 + dice.below(28)));
        person.put("intends", dice.one(&["yes", "yes", "yes", "no"]));
        let from = birth + 16;
        for (section, most) in [
            (Section::Work, 4),
            (Section::Certificates, 3),
            (Section::Titles, 2),
            (Section::Education, 3),
            (Section::Training, 2),
        ] {
            let count = dice.below(most + 1);
            person.put(section.word(), if count == 0 { "no" } else { "yes" });
            for n in 0..count {
                person.record(dice, section, n, from);
            }
        }
        person
    }

    fn record(&mut self, dice: &mut Dice, section: Section, n: usize, from: usize) {
        let mut fields: Vec<(&str, String)> = match section {
            Section::Work => job(dice, from),
            Section::Certificates => vec![
                ("occupation", occupation(dice)),
                ("level", (1 + dice.below(5)).to_string()),
                ("scheme", dice.one(&["qualification", "skillLevel"]).into()),
                ("obtained", known(dice, from)),
            ],
            Section::Titles => vec![
                ("rank", dice.one(&["junior", "intermediate", "senior"]).into()),
                ("kind", dice.one(&["", "", "qualification"]).into()),
                ("obtained", known(dice, from)),
            ],
            Section::Education => school(dice),
            Section::Training => vec![
                ("occupation", dice.one(&["电子商务师", "电子商务师", "营销员"]).into()),
                ("hoursMet", dice.one(&["yes", "yes", "no"]).into()),
                ("certificate", dice.one(&["yes", "yes", "no"]).into()),
            ],
        };
        let per_pack: &[(&str, &[&str], usize)] = match section {
            Section::Titles => &[("matches", &["yes", "no"], 2)],
            Section::Education => &[("assessed", &["yes", "no"], 2), ("relations", &RELATIONS, 8)],
            Section::Training => &[],
            _ => &[("relations", &RELATIONS, 8)],
        };
        let mut parts = Vec::new();
        for &(field, words, seldom) in per_pack {
            for part in 0..PACKS.len() {
                let text = if dice.once_in(seldom) { dice.one(words) } else { "" };
                parts.push((format!("{field}/{part}"), text.to_string()));
            }
        }
        for (field, text) in fields.drain(..) {
            self.put(format!("{}[{n}].{field}", section.word()), text);
        }
        for (field, text) in parts {
            self.put(format!("{}[{n}].{field}", section.word()), text);
        }
    }
}

/// Of the person first, then by record.
fn order_of(id: &str) -> (String, usize) {
    match id.split_once('[') {
        None => (String::new(), 0),
        Some((section, rest)) => {
            (section.into(), rest.split_once(']').and_then(|(n, _)| n.parse().ok()).unwrap_or_default())
        }
    }
}

const RELATIONS: [&str; 3] = ["own", "related", "unrelated"];

/// Mostly one of a published list, else what no list has.
fn occupation(dice: &mut Dice) -> String {
    let pack = &PACKS[dice.below(PACKS.len())];
    let related = pack.occupation.related.as_ref();
    match dice.below(5) {
        0 => "保育师".into(),
        1 | 2 => pack.occupation.own_name.into(),
        _ => related.map_or(pack.occupation.own_name, |list| list.names[dice.below(list.names.len())].text()).into(),
    }
}

fn date(dice: &mut Dice, from: usize, years: usize) -> String {
    format!("{}-{:02}", (from + dice.below(years)).min(2025), 1 + dice.below(12))
}

/// A date that is mostly known.
fn known(dice: &mut Dice, from: usize) -> String {
    if dice.once_in(6) { String::new() } else { date(dice, from, 20) }
}

fn job(dice: &mut Dice, from: usize) -> Vec<(&'static str, String)> {
    let start = date(dice, from, 20);
    let year: usize = start[..4].parse().expect("a year");
    let end = format!("{}-12", (year + dice.below(16)).min(2025));
    let goes_on = dice.once_in(3);
    let founded = if dice.once_in(6) { format!("{}-05", (year + 1).min(2024)) } else { String::new() };
    let dissolved = if dice.once_in(8) { "2025-11".into() } else { String::new() };
    vec![
        ("occupation", occupation(dice)),
        ("position", dice.one(&["", "电子商务运营", "电子商务推广", "店长", "会计"]).into()),
        ("employer", dice.one(&["", "杭州某某网络科技有限公司"]).into()),
        ("start", start),
        (if goes_on { "end/3" } else { "end" }, if goes_on { "yes".into() } else { end }),
        ("partTime", dice.one(&["", "", "", "yes"]).into()),
        ("employerFounded", founded),
        ("employerDissolved", dissolved),
    ]
}

fn school(dice: &mut Dice) -> Vec<(&'static str, String)> {
    let institution = Institution::ALL[dice.below(Institution::ALL.len())];
    let offered: Vec<Program> = Program::ALL.iter().copied().filter(|&one| institution.offers(one)).collect();
    let major = dice.one(&["电子商务", "市场营销", "网络营销与直播电商", "人工智能技术应用", "护理", "会计", ""]);
    let category = dice.one(&["信息类", "电子与信息大类", "财经商贸大类", "计算机类", ""]);
    vec![
        ("institution", institution.word().into()),
        ("program", offered[dice.below(offered.len())].word().into()),
        ("status", dice.one(&["graduated", "graduated", "finalYear", "enrolled", "incomplete"]).into()),
        ("major", major.into()),
        ("majorCategory", category.into()),
    ]
}
