//! Names from the published lists, suggested where a name is typed.

use crate::rules::pack::{List, Pack};
use crate::rules::{ALIASES, PACKS};
use crate::ui::state::{Asked, Field};
use yew::prelude::*;

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
pub fn lists(asked: &Asked) -> Html {
    html! {
        <>
            { for [Field::Occupation, Field::Position, Field::Major, Field::MajorCategory].map(|field| {
                let name = |&name: &&'static str| html! { <option value={name} /> };
                html! { <datalist id={list(field)}>{ for names(asked, field).iter().map(name) }</datalist> }
            }) }
        </>
    }
}

/// The names of the chosen plans' lists, each once.
fn names(asked: &Asked, field: Field) -> Vec<&'static str> {
    let mut names = Vec::new();
    for pack in PACKS.iter().filter(|pack| asked.packs[pack.index]) {
        collect(pack, field, &mut |name| {
            if !names.contains(&name) {
                names.push(name);
            }
        });
    }
    names
}

fn collect(pack: &'static Pack, field: Field, add: &mut dyn FnMut(&'static str)) {
    let mut each = |list: &'static List| list.names.iter().copied().chain(list.also.iter().map(|a| a.name)).for_each(&mut *add);
    match field {
        Field::Occupation => {
            pack.occupation.related.iter().for_each(&mut each);
            add(pack.occupation.own_name);
            ALIASES.iter().filter(|alias| alias.name == pack.occupation.own_name).for_each(|alias| add(alias.alias));
        }
        Field::Position => pack.occupation.posts.iter().for_each(each),
        Field::Major => pack.majors.iter().flat_map(|table| table.lists).for_each(|one| each(one.list)),
        _ => pack.majors.iter().filter_map(|table| table.categories.as_ref()).for_each(|categories| {
            each(&categories.fit);
            categories.near.iter().for_each(&mut each);
        }),
    }
}
