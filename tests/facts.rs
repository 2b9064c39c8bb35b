//! The tables of `facts/`: their form, and that every published name can be found.
#![allow(missing_docs, clippy::unwrap_used)]

use baokao::finder::{Kind, Level, find};
use std::collections::BTreeSet;
use std::fs;

#[allow(dead_code)]
#[path = "../build/format.rs"]
mod format;

use format::{List, Plan, Shared};

/// The rows of a table without its head.
fn table(name: &str) -> Vec<Vec<String>> {
    let path = format!("{}/facts/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.ends_with('\n') && !text.contains('\r'), "{path}: each line ends in a line feed");
    let rows: Vec<Vec<String>> = text.lines().map(|line| line.split('\t').map(str::to_string).collect()).collect();
    for row in &rows {
        assert_eq!(row.len(), rows[0].len(), "{path}: {row:?}");
        assert!(row.iter().all(|field| field.trim() == field), "{path}: {row:?}");
    }
    rows[1..].to_vec()
}

fn all_different<T: Ord + std::fmt::Debug>(what: &str, keys: impl Iterator<Item = T>) {
    let mut known = BTreeSet::new();
    for key in keys {
        let shown = format!("{key:?}");
        assert!(known.insert(key), "{what}: {shown} twice");
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[test]
fn majors_have_their_form() {
    let rows = table("majors");
    all_different("code and level", rows.iter().map(|row| (&row[0], &row[2])));
    all_different("name, level and category", rows.iter().map(|row| (&row[1], &row[2], &row[3])));
    for row in &rows {
        let [code, _, level, category, class, sources] = row.as_slice() else { panic!("{row:?}") };
        let letters = if level == "本科" { &['T', 'K'][..] } else { &['K'] };
        // Foreign languages have a digit more; a letter is for what is new or under control.
        let digits = code.trim_end_matches(letters);
        assert!(is_digits(digits) && (6..8).contains(&digits.len()), "{row:?}");
        let level = Level::from_name(level).unwrap_or_else(|| panic!("{row:?}"));
        match level {
            Level::University => {
                assert!((category.ends_with('类') || category == "-") && class.ends_with(['学', '科']), "{row:?}")
            }
            _ => assert!(category.ends_with("大类") && class.ends_with('类'), "{row:?}"),
        }
        assert!(is_digits(sources), "{row:?}");
    }
}

#[test]
fn a_vocational_name_has_one_category_in_its_catalogue() {
    let vocational = table("majors").into_iter().filter(|row| row[2] != "本科");
    let names: Vec<Vec<String>> = vocational.collect();
    all_different("name and level", names.iter().map(|row| (&row[1], &row[2])));
}

#[test]
fn occupations_and_titles_have_their_form() {
    let occupations = table("occupations");
    all_different("code", occupations.iter().map(|row| &row[0]));
    all_different("name", occupations.iter().map(|row| &row[1]));
    for row in &occupations {
        assert!(row[0].len() == 10 && row[0].split('-').all(is_digits), "{row:?}");
        assert!(is_digits(&row[3]), "{row:?}");
        let kinds = row[2].split('|').filter(|kind| !kind.is_empty());
        assert!(kinds.clone().all(|kind| kind.ends_with(')') && kind.contains("(20")), "{row:?}");
    }
    let titles = table("job-titles");
    all_different("alias", titles.iter().map(|row| &row[0]));
    for row in &titles {
        assert!(occupations.iter().any(|one| one[1] == row[1]) || is_found(Kind::Occupation, &row[1]), "{row:?}");
        let found = find(Kind::Occupation, &row[0], None, 20);
        assert_eq!(found[0].name, row[1], "{row:?}");
        assert_eq!(found[0].alias.as_deref(), Some(&*row[0]), "{row:?}");
    }
}

fn is_found(kind: Kind, name: &str) -> bool {
    find(kind, name, None, 20).first().is_some_and(|first| first.name == name)
}

fn all_found(kind: Kind, list: &List) {
    for name in list.names.iter().chain(list.also.iter().map(|also| &also.name)) {
        assert!(is_found(kind, name), "{kind:?} {name} is not the first that is found for its name");
    }
}

#[test]
fn every_published_name_can_be_found() {
    let read = |folder: &str| {
        let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|own| own == "toml"));
        files.map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>()
    };
    for text in read("rules") {
        let plan: Plan = toml::from_str(&text).unwrap();
        assert!(is_found(Kind::Occupation, &plan.occupation.own));
        plan.occupation.related.iter().for_each(|list| all_found(Kind::Occupation, list));
        plan.occupation.posts.iter().for_each(|list| all_found(Kind::Position, list));
        for categories in plan.majors.values().filter_map(|majors| majors.categories.as_ref()) {
            all_found(Kind::Category, &categories.fit);
            categories.near.iter().for_each(|list| all_found(Kind::Category, list));
        }
    }
    for text in read("rules/shared") {
        let shared: Shared = toml::from_str(&text).unwrap();
        shared.majors.values().for_each(|list| all_found(Kind::Major, list));
    }
}

#[test]
fn every_name_of_the_tables_can_be_found() {
    for row in table("majors").iter().step_by(29) {
        let found = find(Kind::Major, &row[1], Level::from_name(&row[2]), 20);
        let category = if row[3] == "-" { &row[4] } else { &row[3] };
        assert_eq!((&found[0].name, found[0].category.as_ref()), (&row[1], Some(category)), "{row:?}");
    }
    for row in table("occupations") {
        assert!(is_found(Kind::Occupation, &row[1]), "{row:?}");
    }
}
