//! Reads `facts/`: the catalogues of majors and occupations, and what people call them.

use crate::load::Problem;
use std::{fs, path::Path};

/// The levels of the catalogues of majors, in the order of `finder::Level`.
const LEVELS: [&str; 4] = ["中职", "高职专科", "高职本科", "本科"];

/// All of `facts/`.
pub struct Facts {
    pub majors: Vec<Major>,
    pub occupations: Vec<Occupation>,
    /// What an occupation is called as well, and the occupation.
    pub titles: Vec<(String, String)>,
}

/// A row of a catalogue of majors.
pub struct Major {
    pub name: String,
    /// Place among the levels.
    pub level: usize,
    /// What a major is classed by: 大类 of a vocational one, 专业类 of a university's.
    pub category: String,
    /// The names of categories that the row gives, also those it is not classed by.
    pub categories: Vec<String>,
}

/// An occupation with its 工种.
pub struct Occupation {
    pub name: String,
    pub kinds: Vec<String>,
}

/// Reads the three tables.
pub fn read(folder: &Path) -> Result<Facts, Vec<Problem>> {
    let mut problems = Vec::new();
    let majors = table(folder, "majors", &["code", "name", "level", "category", "class", "sources"], &mut problems);
    let occupations = table(folder, "occupations", &["code", "name", "kinds", "sources"], &mut problems);
    let titles = table(folder, "job-titles", &["alias", "occupation", "source"], &mut problems);
    let majors =
        majors.into_iter().filter_map(|(line, row)| major(&row).map_err(|m| problems.push(at("majors", line, m))).ok());
    let majors = majors.collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(Facts {
        majors,
        occupations: occupations.iter().map(|(_, row)| occupation(row)).collect(),
        titles: titles.into_iter().map(|(_, row)| (row[0].clone(), row[1].clone())).collect(),
    })
}

fn at(table: &str, line: usize, message: impl Into<String>) -> Problem {
    Problem { path: format!("facts/{table}.tsv"), line, message: message.into() }
}

/// The rows of a table with their lines; each has as many fields as the head.
fn table(folder: &Path, name: &str, head: &[&str], problems: &mut Vec<Problem>) -> Vec<(usize, Vec<String>)> {
    let text = fs::read_to_string(folder.join(format!("{name}.tsv"))).unwrap_or_default();
    let mut lines = (1..).zip(text.lines());
    if lines.next().map(|(_, line)| line.split('\t').collect::<Vec<_>>()) != Some(head.to_vec()) {
        problems.push(at(name, 1, format!("the head must be {}", head.join(", "))));
        return Vec::new();
    }
    let mut rows = Vec::new();
    for (number, line) in lines {
        let row: Vec<String> = line.split('\t').map(str::to_string).collect();
        if row.len() == head.len() && row.iter().take(2).all(|field| !field.is_empty()) {
            rows.push((number, row));
        } else {
            problems.push(at(
                name,
                number,
                format!("{} fields, of which the first two are filled, were expected", head.len()),
            ));
        }
    }
    rows
}

/// Of a university's major the 专业类 stands before the 门类; an interdisciplinary one has the latter alone.
fn major(row: &[String]) -> Result<Major, String> {
    let level = LEVELS.iter().position(|level| *level == row[2]).ok_or(format!("no level {}", row[2]))?;
    let (category, class) = (row[3].clone(), row[4].clone());
    let university = level == LEVELS.len() - 1;
    let (category, categories) = match (university, category == "-", class == "-") {
        (_, true, _) => (class.clone(), vec![class]),
        (true, ..) | (_, _, true) => (category.clone(), vec![category]),
        _ => (category.clone(), vec![category, class]),
    };
    Ok(Major { name: row[1].clone(), level, category, categories })
}

/// Each 工种 carries the year of its list in parentheses.
fn occupation(row: &[String]) -> Occupation {
    let kinds = row[2].split('|').filter_map(|kind| kind.split('(').next()).filter(|kind| !kind.is_empty());
    Occupation { name: row[1].clone(), kinds: kinds.map(str::to_string).collect() }
}
