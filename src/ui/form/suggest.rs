//! Names from the published lists, suggested where a name is typed.

use crate::rules::pack::{List, Pack};
use crate::rules::{ALIASES, PACKS};
use crate::ui::markup::{El, el};
use crate::ui::state::{Asked, Field};

/// The id of a question's suggestions.
pub fn list(field: Field) -> Option<&'static str> {
    match field {
        Field::Occupation => Some("occupations"),
        Field::Position => Some("posts"),
        Field::Major => Some("majors"),
        Field::MajorCategory => Some("categories"),
        _ => None,
    }
}

/// The suggestions of the chosen plans.
pub fn lists(asked: &Asked) -> [El; 4] {
    [Field::Occupation, Field::Position, Field::Major, Field::MajorCategory].map(|field| {
        let mut names = Vec::new();
        for pack in PACKS.iter().filter(|pack| asked.packs[pack.index]) {
            collect(pack, field, &mut names);
        }
        let names = names.into_iter().map(|name| el("option", "").set("value", name));
        el("datalist", "").maybe("id", list(field)).each(names)
    })
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
    list.names.iter().for_each(|name| add(name, names));
    list.also.iter().for_each(|also| add(also.name, names));
}

fn add(name: &'static str, names: &mut Vec<&'static str>) {
    if !names.contains(&name) {
        names.push(name);
    }
}
