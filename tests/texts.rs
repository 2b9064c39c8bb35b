//! Holds what visitors read against the published texts, and the two languages against each other.

#[path = "texts/characters.rs"]
mod characters;
#[allow(dead_code, reason = "the build script reads the rest")]
#[path = "../build/format.rs"]
mod format;
#[path = "texts/later.rs"]
mod later;
#[path = "texts/photo.rs"]
mod photo;
#[path = "texts/source.rs"]
mod source;
mod support;
#[path = "texts/wordings.rs"]
mod wordings;

use Language::{En, Zh};
use baokao::applicant::{
    Answer, FaultCode, Institution, Length, Program, Question, Rank, Relation, Scheme, Section, Status, TitleKind,
    Written, parse,
};
use baokao::rules::pack::{Anchor, CertificateAsked, Requirement, TitleAsked, WorkAsked};
use baokao::rules::report::{Amount, Progress, Report, RequirementReport};
use baokao::rules::{Certainty, IssueCode, Outcome, PACKS, Reason, evaluate};
use baokao::text::{self, Key, Language};
use characters::{is_chinese, is_ideograph};
use source::{File, files, literals, without_tests};
use std::collections::BTreeSet;
use support::day;
use wordings::WORDINGS;

#[test]
fn every_condition_reads_as_published() {
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for (id, published, rendered) in conditions() {
        let mut ours = squash(&rendered);
        for (place, wording) in WORDINGS.iter().enumerate().filter(|(_, wording)| wording.of.contains(&&*id)) {
            let found = ours.matches(wording.ours).count();
            if found != 1 {
                faults.push(format!("{id}: {} is there {found} times", wording.ours));
            }
            ours = ours.replace(wording.ours, wording.published);
            used.insert((place, id.clone()));
        }
        if ours != squash(&published) {
            faults.push(format!("{id}\n    here:      {ours}\n    published: {}", squash(&published)));
        }
    }
    let listed = WORDINGS.iter().enumerate().flat_map(|(place, wording)| wording.of.iter().map(move |id| (place, id)));
    faults.extend(
        listed
            .filter(|&(place, id)| !used.contains(&(place, (*id).to_owned())))
            .map(|(_, id)| format!("{id}: no such condition")),
    );
    none(&faults);
}

/// Plan and id, the published and the rendered sentence of every condition.
fn conditions() -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for pack in &PACKS {
        let path = format!("{}.toml", pack.id);
        let file = files("rules", &path).into_iter().find(|file| file.path == format!("rules/{path}")).expect(&path);
        let plan: format::Plan = toml::from_str(&file.text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let published = plan.level.into_iter().flat_map(|level| level.condition);
        let compiled = pack.levels.iter().flat_map(|level| level.conditions);
        for (published, condition) in published.zip(compiled) {
            assert_eq!(published.id.get_ref(), condition.id);
            all.push((
                format!("{} {}", pack.id, condition.id),
                published.published,
                text::condition(Zh, pack, condition),
            ));
        }
    }
    assert!(all.len() > 50, "{} conditions", all.len());
    all
}

/// Without white space, its punctuation half-width.
fn squash(text: &str) -> String {
    let half_width = |c| match c {
        '。' => '.',
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().filter(|c| !c.is_whitespace()).map(half_width).collect()
}

#[test]
fn conditions_are_plain_english() {
    let sentences: Vec<String> = PACKS
        .iter()
        .flat_map(|p| p.levels.iter().flat_map(|l| l.conditions).map(|c| text::condition(En, p, c)))
        .collect();
    for line in [
        "An age of at least 16; and the intention to work in this occupation or a related one.",
        "A total of at least 5 years of work in this occupation or a related one.",
        "At least 13 years of work in this occupation without a break.",
    ] {
        assert!(sentences.iter().any(|sentence| sentence == line), "{line}\n{}", sentences.join("\n"));
    }
}

#[test]
fn requirements_stand_alone() {
    let certificate = CertificateAsked { level: 5, scheme: None, held: None, name: None };
    let title = TitleAsked { rank: Rank::Junior, titles_only: false };
    let after = |anchor| Requirement::Work(WorkAsked { years: 1, continuous: false, after: Some(anchor) });
    let after_certificate = after(Anchor::Certificate(certificate));
    let certificate = Requirement::Certificate(certificate);
    let after_title = after(Anchor::Title(title));
    let title = Requirement::Title(title);
    for (requirement, follows, zh, en) in [
        (
            &after_certificate,
            Some(&certificate),
            "取得该证书后，累计从事本职业或相关职业工作满 1 年",
            "After that certificate, a total of at least 1 year of work in this occupation or a related one",
        ),
        (
            &after_title,
            Some(&title),
            "取得该职称后，累计从事本职业或相关职业工作满 1 年",
            "After that title, a total of at least 1 year of work in this occupation or a related one",
        ),
        (
            &after_title,
            Some(&certificate),
            "取得符合专业对应关系的初级职称（专业技术人员职业资格）后，累计从事本职业或相关职业工作满 1 年",
            "A professional title or professional qualification of junior rank in a matching field, and after it a total of at \
             least 1 year of work in this occupation or a related one",
        ),
        (
            &certificate,
            None,
            "取得本职业或相关职业五级/初级工职业资格（职业技能等级）证书",
            "A vocational qualification or skill level certificate (Level 5, junior) in this occupation or a related one",
        ),
    ] {
        let pack = &PACKS[0];
        assert_eq!(text::requirement(Zh, pack, requirement, follows), zh);
        assert_eq!(text::requirement(En, pack, requirement, follows), en);
    }
}

#[test]
fn dates_and_lengths_are_said_as_people_say_them() {
    for (date, zh, en) in [
        ("2028-03-01", "2028年3月1日", "1 March 2028"),
        ("2024-02-29", "2024年2月29日", "29 February 2024"),
        ("2026-12-31", "2026年12月31日", "31 December 2026"),
        ("1900-01-01", "1900年1月1日", "1 January 1900"),
    ] {
        assert_eq!((text::date(Zh, day(date)), text::date(En, day(date))), (zh.into(), en.into()));
    }
    for (from, to, zh, en) in [
        ("2024-01-01", "2024-01-01", "0 天", "0 days"),
        ("2024-01-01", "2024-01-02", "1 天", "1 day"),
        ("2024-01-01", "2024-01-31", "30 天", "30 days"),
        ("2024-01-01", "2024-02-01", "1 个月", "1 month"),
        ("2024-01-31", "2024-02-29", "1 个月", "1 month"),
        ("2024-02-29", "2025-02-28", "1 年", "1 year"),
        ("2023-02-28", "2024-02-29", "1 年 1 天", "1 year 1 day"),
        ("2021-11-22", "2024-02-22", "2 年 3 个月", "2 years 3 months"),
        ("2021-11-22", "2024-02-27", "2 年 3 个月 5 天", "2 years 3 months 5 days"),
        ("2021-11-22", "2022-12-23", "1 年 1 个月 1 天", "1 year 1 month 1 day"),
    ] {
        let length = Length::between(day(from), day(to));
        assert_eq!((text::length(Zh, length), text::length(En, length)), (zh.into(), en.into()), "{from} {to}");
    }
    assert_eq!(text::length(En, Length::of_years(10)), "10 years");
}

#[test]
fn verdicts_say_from_when() {
    use Certainty::{Confirm, Met, Missing, Unmet};
    let march = Some(day("2028-03-01"));
    let may = Some(day("2027-05-01"));
    for (verdict, met, confirm, zh, en, more) in [
        (Met, may, may, "现在可以报", "You can apply now", None),
        (Confirm, None, may, "确认后可以报", "Once confirmed, you can apply", None),
        (
            Confirm,
            march,
            may,
            "确认后可以报",
            "Once confirmed, you can apply",
            Some(("2028年3月1日起不用确认也可以报", "From 1 March 2028 without confirmation")),
        ),
        (Missing, None, None, "还差一个回答", "One answer is missing", None),
        (
            Missing,
            march,
            may,
            "还差一个回答",
            "One answer is missing",
            Some(("按已有的回答：2028年3月1日起可以报", "By the answers so far: from 1 March 2028")),
        ),
        (Unmet, march, march, "2028年3月1日起可以报", "From 1 March 2028", None),
        (
            Unmet,
            march,
            may,
            "2028年3月1日起可以报",
            "From 1 March 2028",
            Some(("如经确认，2027年5月1日起就可以报", "Once confirmed, from 1 May 2027")),
        ),
        (Unmet, None, may, "2027年5月1日起，确认后可以报", "From 1 May 2027, once confirmed", None),
        (Unmet, None, None, "这条不适用", "Not by this way", None),
    ] {
        let outcome = Outcome { verdict, met, confirm };
        assert_eq!((text::verdict(Zh, &outcome), text::verdict(En, &outcome)), (zh.into(), en.into()));
        let said = text::outlook(Zh, &outcome).zip(text::outlook(En, &outcome));
        assert_eq!(said, more.map(|(zh, en)| (zh.into(), en.into())), "{zh}");
    }
}

static FIVE: Requirement = Requirement::Work(WorkAsked { years: 5, continuous: false, after: None });
static AFTER: Requirement = Requirement::Work(WorkAsked {
    years: 5,
    continuous: false,
    after: Some(Anchor::Certificate(CertificateAsked { level: 5, scheme: None, held: None, name: None })),
});
static AGE: Requirement = Requirement::Age(16);

#[test]
fn progress_says_had_asked_and_short() {
    let amount = |days| Amount { start: Some(day("2024-08-22")), days, anchor: None };
    let nothing = Amount::NONE;
    let some = amount(day("2026-11-22").0 - day("2024-08-22").0);
    let enough = amount(day("2031-10-01").0 - day("2024-08-22").0);
    for (requirement, met, confirm, zh, en) in [
        (
            &FIVE,
            some,
            some,
            "已有 2 年 3 个月，需要 5 年，还差 2 年 9 个月",
            "2 years 3 months so far, 5 years needed, 2 years 9 months to go",
        ),
        (&FIVE, enough, enough, "已有 7 年 1 个月，需要 5 年，已满", "7 years 1 month so far, 5 years needed: enough"),
        (&FIVE, nothing, nothing, "还没有可计的时间，需要 5 年", "Nothing counts yet, 5 years needed"),
        (
            &AFTER,
            nothing,
            nothing,
            "从取得证书那天起算，需要 5 年",
            "Counted from the day of the certificate, 5 years needed",
        ),
        (
            &FIVE,
            nothing,
            some,
            "还没有可计的时间，需要 5 年；确认后有 2 年 3 个月，还差 2 年 9 个月",
            "Nothing counts yet, 5 years needed; once confirmed 2 years 3 months, 2 years 9 months to go",
        ),
        (
            &FIVE,
            some,
            enough,
            "已有 2 年 3 个月，需要 5 年，还差 2 年 9 个月；确认后有 7 年 1 个月，已满",
            "2 years 3 months so far, 5 years needed, 2 years 9 months to go; once confirmed 7 years 1 month: enough",
        ),
        (
            &AGE,
            amount(5_570),
            amount(5_570),
            "现在 15 周岁，需要 16 周岁，还差 9 个月",
            "Age now 15, 16 needed, 9 months to go",
        ),
        (&AGE, amount(8_000), amount(8_000), "现在 21 周岁，需要 16 周岁，已满", "Age now 21, 16 needed: enough"),
    ] {
        let years = if matches!(requirement, Requirement::Age(_)) { 16 } else { 5 };
        let report = report_of(requirement, Progress { years, met, confirm });
        assert_eq!(
            (text::progress(Zh, &report).unwrap(), text::progress(En, &report).unwrap()),
            (zh.into(), en.into())
        );
    }
    let report = report_of(&FIVE, Progress { years: 5, met: some, confirm: some });
    assert_eq!(text::counted(Zh, &report).unwrap(), "计入的第一天是 2024年8月22日，2029年8月22日满 5 年");
    assert_eq!(
        text::counted(En, &report).unwrap(),
        "The first counted day is 22 August 2024; 5 years reached on 22 August 2029"
    );
    let report = report_of(&FIVE, Progress { years: 5, met: enough, confirm: enough });
    assert_eq!(text::counted(Zh, &report).unwrap(), "计入的第一天是 2024年8月22日");
    assert_eq!(text::counted(Zh, &report_of(&FIVE, Progress { years: 5, met: nothing, confirm: nothing })), None);
    let report = report_of(&FIVE, Progress { years: 5, met: nothing, confirm: some });
    assert_eq!(text::counted(Zh, &report).unwrap(), "确认后，计入的第一天是 2024年8月22日，2029年8月22日满 5 年");
    let report = report_of(&AGE, Progress { years: 16, met: amount(5_570), confirm: amount(5_570) });
    assert_eq!(text::counted(Zh, &report).unwrap(), "2029年8月22日满 16 周岁");
    assert_eq!(text::counted(En, &report).unwrap(), "16 years old on 22 August 2029");
    let report = report_of(&AGE, Progress { years: 16, met: amount(8_000), confirm: amount(8_000) });
    assert_eq!(text::counted(Zh, &report), None);
}

fn report_of(requirement: &'static Requirement, progress: Progress) -> RequirementReport {
    let outcome = Outcome { verdict: Certainty::Unmet, met: Some(day("2029-08-22")), confirm: Some(day("2029-08-22")) };
    RequirementReport { requirement, outcome, progress: Some(progress), facts: Vec::new(), since: None }
}

#[test]
fn every_word_has_a_text_in_both_languages() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let mut check =
            |what: &str, text: &str| faults.extend(fault_of(language, text).map(|why| format!("{what}: {why}")));
        each(Reason::ALL, |one| check(one.word(), text::reason(language, one)));
        each(IssueCode::ALL, |one| check(one.word(), text::issue(language, one)));
        each(FaultCode::ALL, |one| check(one.word(), text::fault(language, one)));
        each(Section::ALL, |one| check(one.word(), text::section(language, one)));
        each(Scheme::ALL, |one| check(one.word(), text::scheme(language, one)));
        each(Rank::ALL, |one| check(one.word(), text::rank(language, one)));
        each(TitleKind::ALL, |one| check(one.word(), text::title_kind(language, one)));
        each(Institution::ALL, |one| check(one.word(), text::institution(language, one)));
        each(Program::ALL, |one| check(one.word(), text::program(language, one)));
        each(Status::ALL, |one| check(one.word(), text::status(language, one)));
        each(Answer::ALL, |one| check(one.word(), text::answer(language, one)));
        each(Relation::ALL, |one| check(one.word(), text::relation_of_occupation(language, one)));
        each(Relation::ALL, |one| check(one.word(), text::relation_of_major(language, one)));
        each(&[1, 2, 3, 4, 5], |one| check("level", text::level(language, one)));
        each(Certainty::ALL, |verdict| {
            check(verdict.word(), &text::verdict(language, &Outcome { verdict, met: None, confirm: None }));
        });
        each(Section::ALL, |one| check(one.word(), &text::question(language, Question::Section(one))));
        let questions: [fn(usize) -> Question; 8] = [
            |_| Question::BirthDate,
            |_| Question::Intends,
            Question::CertificateObtained,
            Question::TitleObtained,
            Question::Major,
            Question::MajorCategory,
            Question::HoursMet,
            Question::TrainingCertificate,
        ];
        each(&questions, |one| check(&one(0).to_string(), &text::question(language, one(0))));
        for pack in &PACKS {
            pack.levels.iter().flat_map(|level| level.conditions).for_each(|condition| {
                check(condition.id, &text::condition(language, pack, condition));
            });
        }
    }
    none(&faults);
}

fn each<T: Copy>(all: &[T], act: impl FnMut(T)) {
    all.iter().copied().for_each(act);
}

#[test]
fn every_reason_to_confirm_names_whom_to_ask() {
    let asked = |pack: usize, reason| text::to_confirm(Zh, &PACKS[pack], reason);
    assert_eq!(asked(0, Reason::FieldUnsure).unwrap(), "请向认定机构确认：职称是否符合专业对应关系。");
    assert_eq!(asked(3, Reason::UnlistedPost).unwrap(), "请向中教畅享确认：这个岗位是否属于本职业工作。");
    let english = text::to_confirm(En, &PACKS[3], Reason::UnlistedPost).unwrap();
    assert_eq!(english, "Ask Zhongjiao Changxiang whether this post is work of this occupation.");
    assert_eq!(asked(0, Reason::OwnOccupation), None);
}

/// Every text that a whole report can give, over all the cases.
#[test]
fn whole_reports_read_in_both_languages() {
    let mut faults = BTreeSet::new();
    for case in support::cases("public.jsonl") {
        let as_of = Written::parse(case["asOf"].as_str().unwrap_or_default()).map(|date| date.first);
        let (Some(as_of), Ok(applicant)) = (as_of, parse(&support::value(&case["applicant"]), as_of)) else { continue };
        let report = evaluate(&applicant, as_of, &[true; PACKS.len()]);
        for language in Language::ALL {
            let texts = texts_of(language, &report);
            faults.extend(
                texts.iter().filter_map(|text| Some(format!("{}: {}", case["name"], fault_of(language, text)?))),
            );
        }
    }
    none(&faults.into_iter().collect::<Vec<_>>());
}

fn texts_of(language: Language, report: &Report) -> Vec<String> {
    let mut texts = Vec::new();
    for pack in &report.packs {
        for level in &pack.levels {
            texts.push(text::level_verdict(language, level));
            texts.extend(text::outlook(language, &text::level_outcome(level)));
            for condition in &level.conditions {
                texts.push(text::verdict(language, &condition.outcome));
                texts.extend(text::outlook(language, &condition.outcome));
                texts.extend(condition.missing.iter().map(|missing| text::question(language, missing.question)));
                let mut follows = None;
                let (mut unsure, mut asked) = (false, false);
                for one in &condition.requirements {
                    texts.push(text::requirement(language, pack.pack, one.requirement, follows));
                    texts.extend(text::progress(language, one));
                    texts.extend(text::counted(language, one));
                    for fact in one.facts.iter().filter(|fact| fact.certainty == Certainty::Confirm) {
                        let asks =
                            fact.reasons.iter().filter_map(|reason| text::to_confirm(language, pack.pack, reason));
                        let before = texts.len();
                        texts.extend(asks);
                        unsure = true;
                        asked |= texts.len() > before;
                        let with_another = fact.reasons.contains(Reason::WithUnconfirmed);
                        assert!(texts.len() > before || with_another, "nothing to ask: {fact:?}");
                    }
                    follows = Some(one.requirement);
                }
                // What is left to the certifying body has something to ask it.
                assert_eq!(unsure, asked, "nothing to ask for {}", condition.condition.id);
            }
        }
    }
    texts
}

/// What is wrong with a text of a language.
fn fault_of(language: Language, text: &str) -> Option<String> {
    let why = match language {
        _ if text.trim() != text || text.is_empty() || text.contains("  ") => {
            "has blanks at its ends or in a row, or is empty"
        }
        _ if text.contains(['{', '}']) => "has a place that is not filled",
        En if text.contains(is_chinese) => "has Chinese in it",
        Zh if text.contains(|c: char| c.is_ascii_alphabetic()) => "has Latin words in it",
        Zh if text.contains([',', ';', ':', '(', ')', '.']) => "has half-width punctuation",
        _ => return None,
    };
    Some(format!("{} {text:?} {why}", language.tag()))
}

/// Words of Rust code that are compared with what was typed, and not shown.
const NOT_SHOWN: [(&str, &str); 3] = [
    ("src/applicant/names.rs", "专业"),
    ("src/ui/state/date.rs", "年月日号份至迄今现在目前职仍"),
    ("src/ui/state/suggest.rs", "中高职专本科"),
];

#[test]
fn no_visitor_text_stands_in_rust() {
    let mut faults = Vec::new();
    for File { path, text } in files("src", ".rs") {
        // What the finder is typed and pasted: it reads these words, and shows nothing but names of the data. So does the
        // reviewer, who looks for them in what was typed.
        if path.starts_with("src/finder/") || path == "src/keeping/review.rs" {
            continue;
        }
        let allowed = NOT_SHOWN.iter().find(|(file, _)| *file == path).map_or("", |(_, words)| words);
        for (line, literal) in literals(without_tests(&text)) {
            if literal.contains(|c: char| is_ideograph(c) && !allowed.contains(c)) {
                faults.push(format!("{path}:{line}: {literal:?} belongs into locales/"));
            }
        }
    }
    none(&faults);
}

#[test]
fn literals_are_found_where_they_are() {
    let code =
        "let a = \"x\\\"y\"; // \"no\"\nlet b = r#\"z\"w\"#; /* \"no\" */ fn f<'a>(c: &'a str) { '\\''; '\"'; \"\" }";
    assert_eq!(literals(code), [(1, "x\\\"y"), (2, "z\"w"), (2, "\\'"), (2, "\""), (2, "")]);
}

#[test]
fn every_key_is_used() {
    let code: String = files("src", ".rs").into_iter().map(|file| file.text).collect();
    let used: BTreeSet<&str> = code
        .split("Key::")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default())
        .collect();
    let unused = Key::ALL.iter().filter(|(key, _)| !used.contains(&*format!("{key:?}")));
    none(&unused.map(|(_, name)| format!("{name} is in locales/, but nothing shows it")).collect::<Vec<_>>());
}

/// "1 answers" is no English. Words of a length have both forms; where a number comes last, or of how many, it needs none.
#[test]
fn no_number_stands_before_a_plural() {
    let plural = |text: &str| {
        ["{n} ", "{count} "].iter().flat_map(|place| text.split(place).skip(1)).any(|rest| {
            if rest.contains(" do ") {
                return true;
            }
            rest.split(|c: char| !c.is_ascii_alphabetic())
                .next()
                .is_some_and(|word| word.ends_with('s') && word != "was")
        })
    };
    assert!(plural("{host} has filled in {count} answers") && plural("{n} that do not count"));
    let wrong = Key::ALL.iter().filter(|(key, name)| !name.starts_with("length.") && plural(En.text(*key)));
    none(&wrong.map(|(_, name)| format!("locales/en: {name} has a number before a plural")).collect::<Vec<_>>());
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
