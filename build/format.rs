//! The rule files' format, as serde reads it: one struct a table, unknown keys refused.
//!
//! `rules/README.md` explains it to people who write rules. Whatever may be mistyped as a
//! reference to something else is a `Spanned`, so that a fault can name its line.

use serde::Deserialize;
use std::collections::BTreeMap;
pub use toml::Spanned;

#[path = "papers.rs"]
mod papers;
#[path = "requirements.rs"]
mod requirements;
pub use papers::*;
pub use requirements::*;

/// A word that refers to something by name, with its place in the file.
pub type Word = Spanned<String>;

/// A text in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub zh: String,
    pub en: String,
}

/// `rules/<id>.toml`: one certification plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Place in reports and in lists, from 1.
    pub order: u8,
    /// Day of this wording of the rules, shown with every verdict.
    pub version: String,
    pub name: Text,
    /// Who publishes the plan and decides, where the source names it.
    pub body: Option<Text>,
    pub document: Document,
    pub occupation: Occupation,
    #[serde(default)]
    pub majors: BTreeMap<String, Majors>,
    pub level: Vec<Level>,
    #[serde(default)]
    pub paper: Vec<Paper>,
    #[serde(default)]
    pub note: Vec<Note>,
    #[serde(default)]
    pub guide: Vec<Guide>,
    #[serde(default)]
    pub entry: Vec<Entry>,
    #[serde(default)]
    pub status: Vec<Stage>,
}

/// The published text that the plan is taken from.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Name of the text in `rules/sources`.
    pub file: Word,
    pub title: Text,
}

/// Whose work and certificates count.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Occupation {
    pub own: String,
    /// The published list of related occupations.
    pub related: Option<List>,
    /// The plan judges work by the post held, and knows no related occupation.
    pub posts: Option<List>,
    /// Work outside the employer's life needs the certifying body's agreement: the clause that says so.
    pub employer_life: Option<Note>,
    /// The employer's whole name is asked for: the clause that says so.
    pub full_name: Option<Note>,
    /// Side jobs that are not of the occupation: the clause about them.
    pub side_jobs: Option<Note>,
}

/// A published list of names.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    pub clause: String,
    /// Our reading, where it is not the text's own words.
    pub reading: Option<Text>,
    /// The list ends in "等": what is not on it may still count if the certifying body says so.
    #[serde(default)]
    pub open: bool,
    pub names: Vec<String>,
    /// Names that count as well by our reading (a misprint put right, a near name).
    #[serde(default)]
    pub also: Vec<Also>,
}

/// A name added to a list by our reading.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Also {
    pub name: String,
    pub reading: Text,
}

/// `rules/shared/<id>.toml`: what plans share.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// The published text, a name in `rules/sources`.
    pub file: Option<Word>,
    #[serde(default)]
    pub majors: BTreeMap<String, List>,
    /// Certificates that go by another name.
    #[serde(default)]
    pub certificate_alias: Vec<CertificateAlias>,
    /// Named groups of schools, for the requirements that ask for a school.
    #[serde(default)]
    pub schools: BTreeMap<String, SchoolGroup>,
}

/// Schools that a condition names together, with the words it names them by.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolGroup {
    pub name: Text,
    pub reading: Option<Text>,
    /// The name is that of a degree (大学本科学历), not of schools.
    #[serde(default)]
    pub degree: bool,
    pub any_of: Vec<Schools>,
}

/// One certificate name that stands for another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificateAlias {
    pub alias: String,
    pub name: String,
    pub reading: Text,
}

/// Which majors fit, for the requirements that name this table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Majors {
    pub clause: String,
    pub reading: Option<Text>,
    /// Lists whose majors fit, each perhaps for some schools only.
    #[serde(default)]
    pub lists: Vec<ListUse>,
    /// Lists whose majors fit if the certifying body agrees.
    #[serde(default)]
    pub near_lists: Vec<Word>,
    /// The category decides where the major is not on a list.
    pub categories: Option<Categories>,
    /// What a major that stands nowhere is.
    pub otherwise: Otherwise,
    /// The certifying body's answer "related" is enough (else only "own" is).
    pub related_counts: bool,
}

/// Use of one list of majors.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListUse {
    /// `file.list` in `rules/shared`.
    pub list: Word,
    /// The schools it serves; every school where left out.
    #[serde(rename = "for", default)]
    pub schools: Vec<Schools>,
}

/// Categories of majors that fit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    /// Published categories: they fit.
    pub fit: List,
    /// Categories near to them: the certifying body decides.
    pub near: Option<List>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Otherwise {
    Confirm,
    Unmet,
}

/// Some institutions and, of them, some programs (all where left out).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schools {
    /// Every institution where left out.
    #[serde(default)]
    pub institutions: Vec<Institution>,
    #[serde(default)]
    pub programs: Vec<Program>,
    /// Such a school counts only if the certifying body agrees.
    #[serde(default)]
    pub confirm: bool,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Institution {
    Skilled,
    SeniorSkilled,
    TechnicianCollege,
    SecondaryVocational,
    HigherVocational,
    University,
    Continuing,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Program {
    IntermediateClass,
    SeniorClass,
    TechnicianClass,
    Secondary,
    Associate,
    Bachelor,
    Master,
    Doctor,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    Graduated,
    FinalYear,
    Enrolled,
    Incomplete,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Rank {
    Junior,
    Intermediate,
    Senior,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Scheme {
    Qualification,
    SkillLevel,
}

/// One level that can be applied for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub id: String,
    pub name: Text,
    pub condition: Vec<Condition>,
}

/// One published condition: all of its requirements together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    pub id: Word,
    pub clause: String,
    /// The clause as printed; the sentence rendered from `requires` is held against it.
    pub published: String,
    pub reading: Option<Text>,
    pub requires: Vec<Spanned<Requirement>>,
    /// The published material list of this condition.
    pub materials: Option<Materials>,
}
