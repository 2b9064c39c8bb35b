//! The finder over its cases, which Node runs over the module as well, and over random input.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use baokao::applicant::{Written, YEARS};
use baokao::finder::{Found, Kind, Level, find, recognise};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use support::cases;

fn kind(case: &Json) -> Kind {
    Kind::from_word(case["kind"].as_str().unwrap()).unwrap()
}

fn names(kind: Kind, query: &str) -> Vec<String> {
    find(kind, query, None, 20).into_iter().map(|found| found.name).collect()
}

#[test]
fn what_people_type_finds_what_they_mean() {
    for case in cases("finder/names.jsonl") {
        let level = Level::from_name(case["level"].as_str().unwrap());
        let found = find(kind(&case), case["query"].as_str().unwrap(), level, 20);
        let first = found.first().map(|Found { name, alias, level, category }| {
            json!({ "name": name, "alias": alias, "level": level.map(Level::name), "category": category })
        });
        assert_eq!(json!(first), case["first"], "{case}");
    }
}

#[test]
fn lines_of_cvs_are_what_they_say() {
    for case in cases("finder/cv.jsonl") {
        let text = case["text"].as_str().unwrap();
        let lines = recognise(text);
        let read: Vec<Json> = lines
            .iter()
            .map(|one| {
                let mut read = json!({ "start": one.start, "end": one.end, "ongoing": one.ongoing,
                    "employer": one.employer, "position": one.position, "occupation": one.occupation,
                    "school": one.school });
                // Most are none.
                if one.part_time {
                    read["partTime"] = true.into();
                }
                read
            })
            .collect();
        assert_eq!(json!(read), case["lines"], "{text:?}");
        for line in lines {
            assert!(line.source.split(' ').all(|part| text.contains(part)), "{:?} was not pasted", line.source);
        }
    }
}

#[test]
fn the_best_come_first() {
    let found = names(Kind::Major, "电子商务");
    assert_eq!(found[0], "电子商务");
    let place = |name: &str| found.iter().position(|one| one == name).unwrap_or(usize::MAX);
    assert!(place("电子商务技术") < place("跨境电子商务"), "what begins before what contains: {found:?}");
    assert!(place("电子商务技术") < place("电子商务及法律"), "the shorter before the longer: {found:?}");
    let found = names(Kind::Major, "会计");
    assert!(found.iter().all(|name| name.contains("会计")), "no errors where there is what was typed: {found:?}");
}

#[test]
fn a_major_comes_once_with_a_level_and_once_for_each_category_without() {
    let levels = |level| {
        let found = find(Kind::Major, "电子商务", level, 20).into_iter().filter(|one| one.name == "电子商务");
        found.map(|one| (one.level, one.category.unwrap())).collect::<Vec<_>>()
    };
    let university = (Some(Level::University), "电子商务类".to_string());
    // It stands in three vocational catalogues with one category: no level is said.
    assert_eq!(levels(None), [(None, "财经商贸大类".to_string()), university.clone()]);
    assert_eq!(levels(Some(Level::University)), [university]);
    assert_eq!(levels(Some(Level::Secondary)), [(Some(Level::Secondary), "财经商贸大类".to_string())]);
    let first = find(Kind::Major, "国际", Some(Level::University), 20).remove(0);
    assert_eq!(first.level, Some(Level::University), "of names that match alike those of the level come first");
}

#[test]
fn every_way_of_typing_a_name_finds_it() {
    for way in [
        "dianzishangwu",
        "DianZiShangWu",
        "dian zi shang wu",
        "dzsw",
        "dianzsw",
        "dzishw",
        "dzshangwu",
        "电子shangwu",
        "电zsw",
        "ｄｚｓｗ",
        "dianzi商务",
        "diàn zǐ shāng wù",
        "dian-zi-shang-wu",
        "电 子 商 务",
        "电子商务专业",
    ] {
        assert_eq!(names(Kind::Major, way)[0], "电子商务", "{way}");
    }
}

#[test]
fn each_typing_error_is_forgiven() {
    let word = "dianzishangwu";
    let errors = (0..word.len()).flat_map(|at| {
        let swapped = (at > 0).then(|| [&word[..at - 1], &word[at..=at], &word[at - 1..at], &word[at + 1..]].concat());
        let (deleted, inserted) = ([&word[..at], &word[at + 1..]].concat(), [&word[..at], "k", &word[at..]].concat());
        let replaced = [&word[..at], "k", &word[at + 1..]].concat();
        [Some(deleted), Some(inserted), Some(replaced), swapped].into_iter().flatten()
    });
    for error in errors {
        let found = names(Kind::Major, &error);
        assert!(found.iter().take(5).any(|name| name == "电子商务"), "{error}: {found:?}");
    }
}

#[test]
fn each_wrong_missing_or_extra_character_is_forgiven() {
    let word: Vec<char> = "计算机应用技术".chars().collect();
    for at in 0..word.len() {
        let (before, after) = (&word[..at], &word[at + 1..]);
        for wrong in
            [[before, after].concat(), [before, &['猫'], after].concat(), [before, &['猫'], &word[at..]].concat()]
        {
            let wrong: String = wrong.into_iter().collect();
            assert!(names(Kind::Major, &wrong).iter().take(5).any(|name| name == "计算机应用技术"), "{wrong}");
        }
    }
}

/// Letters that nobody means anything by; the same ones each time.
fn nonsense(length: usize) -> impl Iterator<Item = String> {
    let mut state = 2_463_534_242_u32;
    std::iter::repeat_with(move || {
        let letter = |_| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            char::from(b'a' + (state % 26) as u8)
        };
        (0..length).map(letter).collect()
    })
}

#[test]
fn nonsense_finds_next_to_nothing() {
    for (length, most) in [(5, 60), (8, 40), (12, 10)] {
        let hits: Vec<String> =
            nonsense(length).take(200).filter(|word| !names(Kind::Major, word).is_empty()).collect();
        assert!(hits.len() <= most, "{} of 50 words of {length} letters find something: {hits:?}", hits.len());
    }
}

#[test]
fn a_long_paste_is_read_to_its_limit_and_a_long_line_not_at_all() {
    let line = "2019.03-2021.06 大华商行 客服\n";
    assert_eq!(recognise(&line.repeat(5000)).len(), 1000);
    assert_eq!(recognise(&format!("2019.03 {}", "长".repeat(100_000))), []);
    assert_eq!(find(Kind::Major, &"电".repeat(100_000), None, 20), []);
}

/// Pieces of which dates and CVs are made.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,8}",
        "[a-zA-Z]{1,8}",
        proptest::sample::select(vec![
            "2019",
            "2019.02.30",
            "年",
            "月",
            "日",
            "至今",
            "至",
            "-",
            "—",
            "~",
            "/",
            ".",
            ",",
            "\t",
            "\n",
            "\r\n",
            " ",
            "|",
            "(",
            ")",
            "（",
            "）",
            "公司",
            "大学",
            "运营",
            "Mar",
            "sept",
            "to",
            "present",
            "since",
            "二〇一九",
            "十",
            "00:00",
            "①",
            "1.",
            "任",
            "在",
            "　",
            "\u{0}",
            "😀",
        ])
        .prop_map(str::to_string),
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn is_date(text: &str) -> bool {
    let year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year: i32| YEARS.contains(&year));
    year(text) || Written::parse(text).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_text_is_read_and_every_date_is_one_of_the_calendar(text in pieces()) {
        for line in recognise(&text) {
            for date in line.start.iter().chain(&line.end) {
                prop_assert!(is_date(date), "{date} from {text:?}");
            }
            prop_assert!(text.contains(&line.employer) && text.contains(&line.position), "{line:?} from {text:?}");
            prop_assert!(line.end.is_none() || !line.ongoing);
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn any_text_can_be_looked_for(text in "\\PC{0,80}", level in 0_usize..5) {
        for kind in Kind::ALL {
            let found = find(kind, &text, Level::ALL.get(level).copied(), 20);
            prop_assert!(found.len() <= 20);
        }
    }
}
