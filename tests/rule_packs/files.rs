//! The rule files and the published texts, read from `rules/`.

use crate::format::{List, Majors, Plan, SchoolGroup, Shared};
use crate::source::{self, Part, squash};
use serde::de::DeserializeOwned;
use std::fs;
use std::path::PathBuf;

/// One rule file with its path in the project, for messages.
pub struct File<T> {
    pub path: String,
    pub text: String,
    pub content: T,
}

/// All of `rules/`.
pub struct Rules {
    pub plans: Vec<File<Plan>>,
    pub shared: Vec<File<Shared>>,
}

pub fn rules() -> Rules {
    Rules { plans: folder("rules"), shared: folder("rules/shared") }
}

impl Rules {
    /// A group of schools by name.
    pub fn schools(&self, name: &str) -> &SchoolGroup {
        let found = self.shared.iter().find_map(|file| file.content.schools.get(name));
        found.unwrap_or_else(|| panic!("no group of schools {name} in rules/shared"))
    }

    /// Every list, with the place to name and the text that it was taken from (`None`: ours).
    pub fn lists(&self) -> Vec<(String, Option<String>, &List)> {
        let mut lists = Vec::new();
        for File { path, content: plan, .. } in &self.plans {
            let file = plan.document.file.get_ref();
            if let Some(list) = &plan.occupation.related {
                lists.push((format!("{path}: occupation.related"), Some(file.clone()), list));
            }
            for (name, Majors { categories, .. }) in &plan.majors {
                for list in categories.iter().flat_map(|c| std::iter::once(&c.fit).chain(&c.near)) {
                    let published = list.reading.is_none().then(|| file.clone());
                    lists.push((format!("{path}: majors.{name}.categories"), published, list));
                }
            }
        }
        for File { path, content, .. } in &self.shared {
            for (name, list) in &content.majors {
                let file = content.file.as_ref().map(|file| file.get_ref().clone());
                lists.push((format!("{path}: majors.{name}"), file, list));
            }
        }
        lists
    }
}

/// A published text, squashed.
pub fn source(name: &str) -> String {
    squash(&read(&format!("rules/sources/{name}.txt")))
}

/// The parts of the text that a plan is taken from.
pub fn parts(plan: &Plan) -> Vec<Part> {
    let file = plan.document.file.get_ref();
    source::parts(file, &source(file))
}

fn folder<T: DeserializeOwned>(name: &str) -> Vec<File<T>> {
    let entries = fs::read_dir(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let names = entries.map(|entry| entry.unwrap_or_else(|error| panic!("{name}: {error}")).file_name());
    let mut names: Vec<String> =
        names.map(|n| n.to_string_lossy().into_owned()).filter(|n| n.ends_with(".toml")).collect();
    names.sort();
    names.iter().map(|file| parse(format!("{name}/{file}"))).collect()
}

fn parse<T: DeserializeOwned>(path: String) -> File<T> {
    let text = read(&path);
    let content = toml::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    File { path, text, content }
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
