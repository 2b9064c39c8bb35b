//! A typo in a rule file fails the build and names file and line.
#![allow(missing_docs, dead_code, clippy::unwrap_used)]

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/check.rs"]
mod check;
#[path = "../build/emit.rs"]
mod emit;
#[path = "../build/format.rs"]
mod format;
#[path = "../build/load.rs"]
mod load;
#[path = "../build/names.rs"]
mod names;

use std::fs;
use std::path::{Path, PathBuf};

/// A copy of a folder of the project to spoil; removed with the test's own target folder.
fn copy(folder: &str, test: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(folder);
    let _ = fs::remove_dir_all(&to);
    copy_into(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &to);
    to
}

fn copy_into(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_into(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// What the build says after one change of one rule file; the line of the change in the file.
fn spoiled(test: &str, file: &str, from: &str, to: &str) -> (String, usize) {
    let rules = copy("rules", test);
    let path = rules.join(file);
    let text = fs::read_to_string(&path).unwrap();
    let place = text.find(from).unwrap_or_else(|| panic!("{file} has no {from:?}"));
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let result = load::rules(&rules).and_then(|rules| check::rules(&rules));
    let said = result.expect_err("the typo must be noticed");
    (said.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"), text[..place].matches('\n').count() + 1)
}

#[test]
fn the_rule_files_as_they_are_pass() {
    let rules = load::rules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")).unwrap();
    check::rules(&rules).unwrap();
    assert_eq!(rules.plans.len(), 4);
}

#[test]
fn a_typo_is_named_with_its_file_and_line() {
    for (test, file, from, to, says) in [
        ("kind", "ecommerce.toml", "{ age = { years = 16 } }", "{ aeg = { years = 16 } }", "unknown variant"),
        ("key", "ecommerce.toml", "{ age = { years = 16 } }", "{ age = { yaers = 16 } }", "unknown field"),
        ("number", "ai-trainer.toml", "cumulative = 10", "cumulative = \"10\"", "invalid type"),
        (
            "level",
            "ai-trainer.toml",
            "{ certificate = { level = 5 } }",
            "{ certificate = { level = 6 } }",
            "level is not one of",
        ),
        ("list", "ecommerce.toml", "ecommerce-majors.skilled", "ecommerce-majors.skiled", "no list"),
        ("schools", "ecommerce.toml", "schools = \"any\"", "schools = \"anny\"", "no group of schools"),
        ("majors", "ai-trainer.toml", "major = \"senior\"", "major = \"seniors\"", "no table majors.seniors"),
        ("paper", "ecommerce-zjcx.toml", "{ paper = \"idCard\" }", "{ paper = \"idcard\" }", "no paper idcard"),
        (
            "after",
            "ecommerce.toml",
            "{ work = { cumulative = 10 } }",
            "{ work = { cumulative = 10, after = \"title\" } }",
            "not required before it",
        ),
        (
            "both",
            "ecommerce.toml",
            "{ work = { cumulative = 10 } }",
            "{ work = { cumulative = 10, continuous = 3 } }",
            "either",
        ),
        ("id", "ecommerce.toml", "id = \"4.2\"", "id = \"4.3\"", "expected 4.2"),
        ("source", "ecommerce.toml", "file = \"conditions\"", "file = \"condition\"", "no such text"),
        ("order", "ecommerce.toml", "order = 1", "order = 9", "order is"),
        ("institution", "shared/schools.toml", "\"university\"", "\"univercity\"", "unknown variant"),
        ("syntax", "internet-marketing.toml", "own = \"互联网营销师\"", "own = 互联网营销师", ""),
    ] {
        let (said, line) = spoiled(&format!("rules-{test}"), file, from, to);
        assert!(said.contains(says), "{test}: {said}");
        let named = if test == "order" { file.to_owned() } else { format!("rules/{file}:{line}:") };
        assert!(said.contains(&named) || test == "order", "{test}: expected {named} in {said}");
    }
}

#[test]
fn a_text_missing_in_one_language_is_named() {
    let locales = copy("locales", "locales-missing");
    let path = locales.join("en/app.toml");
    let text = fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|line| line.starts_with("name = ")).unwrap();
    fs::write(&path, text.replacen(line, "", 1)).unwrap();
    let said = catalogue::generate(&locales).expect_err("a missing text must be noticed");
    assert!(said[0].to_string().contains("app.toml:") && said[0].to_string().contains("has no text in en"), "{said:?}");
}
