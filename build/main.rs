//! Turns `rules/`, `locales/` and, for the finder, `facts/` into Rust data, or fails naming file and line.

mod catalogue;
mod check;
mod emit;
#[cfg(feature = "finder")]
mod facts;
#[cfg(feature = "finder")]
mod finder;
// `published` and the like are for the tests that hold the rules against their sources.
#[allow(dead_code)]
mod format;
mod load;
mod names;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::{env, fs, path::Path, process::exit};

fn main() {
    for watched in ["rules", "locales", "facts", "build"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    // Every program is whole but the page's: it finds the published texts in the HTML (`src/ui/kept.rs`),
    // and learns English from there (`src/text/english.rs`).
    println!("cargo::rustc-check-cfg=cfg(whole)");
    if env::var_os("CARGO_FEATURE_APP").is_none() || env::var_os("CARGO_FEATURE_API").is_some() {
        println!("cargo::rustc-cfg=whole");
    }
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    match generate(Path::new(&root)) {
        Ok(files) => {
            for (name, content) in files {
                fs::write(Path::new(&out).join(name), content).expect("OUT_DIR is writable");
            }
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            exit(1);
        }
    }
}

/// The generated files by name.
fn generate(root: &Path) -> Result<Vec<(&'static str, String)>, Vec<load::Problem>> {
    let rules = load::rules(&root.join("rules"))?;
    check::rules(&rules)?;
    let names = names::Names::of(&rules);
    let (texts, mut english) = catalogue::generate(&root.join("locales"))?;
    let (packs, english_of_rules) = emit::packs(&rules, &names, english.len());
    english.extend(english_of_rules);
    let stamp = stamp(&english);
    let english = format!(
        "pub const STAMP: &str = \"{stamp:x}\";\n#[cfg(whole)]\npub static ENGLISH: [&str; {}] = {english:?};\n",
        english.len()
    );
    // Without the finder nothing is added.
    #[allow(unused_mut)]
    let mut files =
        vec![("names.rs", names.to_rust()), ("packs.rs", packs), ("texts.rs", texts), ("english.rs", english)];
    #[cfg(feature = "finder")]
    files.push(("finder.rs", finder::generate(&rules, &facts::read(&root.join("facts"))?)));
    Ok(files)
}

/// A number that is another one for other texts, or for the same in another order.
fn stamp(texts: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    texts.hash(&mut hasher);
    hasher.finish()
}
