//! Names from the published lists, suggested where a name is typed.

use super::asked::Asked;
use super::field::Field;
use crate::rules::pack::{List, Pack};
use crate::rules::{ALIASES, PACKS};

/// Are there names for this question?
#[must_use]
pub fn has(field: Field) -> bool {
    matches!(field, Field::Occupation | Field::Position | Field::Major | Field::MajorCategory)
}

/// The names of the chosen plans, each once.
pub fn names(asked: Asked, field: Field) -> Vec<&'static str> {
    let mut names = Vec::new();
    for pack in PACKS.iter().filter(|pack| asked.packs[pack.index]) {
        collect(pack, field, &mut names);
    }
    names
}

/// The names of a plan's lists that are not there yet.
fn collect(pack: &'static Pack, field: Field, names: &mut Vec<&'static str>) {
    match field {
        Field::Occupation => {
            add(pack.occupation.own_name, names);
            ALIASES.iter().filter(|one| one.name == pack.occupation.own_name).for_each(|one| add(one.alias, names));
            pack.occupation.related.iter().for_each(|list| each(list, names));
        }
        Field::Position => pack.occupation.posts.iter().for_each(|list| each(list, names)),
        Field::Major => pack.majors.iter().flat_map(|table| table.lists).for_each(|one| each(one.list, names)),
        _ => {
            for categories in pack.majors.iter().filter_map(|table| table.categories.as_ref()) {
                each(&categories.fit, names);
                categories.near.iter().for_each(|near| each(near, names));
            }
        }
    }
}

fn each(list: &'static List, names: &mut Vec<&'static str>) {
    list.names.iter().for_each(|name| add(name.text(), names));
    list.also.iter().for_each(|also| add(also.name, names));
}

fn add(name: &'static str, names: &mut Vec<&'static str>) {
    if !names.contains(&name) {
        names.push(name);
    }
}
