//! Pages and their addresses: hash routes, so that any static host will do.

use super::state::{Chosen, Place, plan_index};
use crate::rules::PACKS;

/// A page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// What this is, and which plan.
    Start,
    /// One question after the other, for one plan or all.
    Guide(Option<usize>, Ask),
    /// The form and its result, for one plan or all.
    Check(Option<usize>),
    /// The published conditions, of one plan or all.
    Conditions(Option<usize>),
    /// What to bring, and how to register, for a condition.
    Next(Chosen),
    /// What is kept, taken along, handed on and cleared.
    Keep,
    /// A link with somebody's answers in it.
    Shared,
    /// How a school embeds the page in its own.
    Embed,
    /// Photos, perhaps for a paper of a plan: its place among them.
    Photo(Option<(usize, u8)>),
    /// About, and privacy.
    About,
    /// Every component in every state; in development alone.
    #[cfg(debug_assertions)]
    Gallery,
    /// An address that leads nowhere.
    Unknown,
}

/// Where somebody is in the guide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ask {
    /// What the visitor is, and which level it is about.
    Begin,
    /// A question.
    At(Place),
    /// The result.
    End,
}

impl Ask {
    fn of(word: &str) -> Option<Ask> {
        match word {
            "" => Some(Ask::Begin),
            END => Some(Ask::End),
            path => Place::from_id(path).map(Ask::At),
        }
    }

    fn word(self) -> String {
        match self {
            Ask::Begin => String::new(),
            Ask::At(place) => place.path(),
            Ask::End => END.into(),
        }
    }
}

const END: &str = "result";
/// The page of a link, whose answers stand in the place of a plan.
const SHARED: &str = "shared";
/// In the place of a plan: all of them.
const ALL: &str = "all";

/// A condition by its plan and its id.
fn condition(plan: Option<&str>, id: Option<&str>) -> Option<Chosen> {
    Chosen::from_word(&[plan?, "/", id.filter(|id| !id.is_empty())?].concat())
}

/// A paper of a plan by its id.
fn paper(plan: Option<usize>, id: Option<&str>) -> Option<(usize, u8)> {
    let place = PACKS[plan?].papers.iter().position(|paper| Some(paper.id) == id)?;
    Some((plan?, place as u8))
}

impl Route {
    /// The page of an address's hash. A hash of any other form is a place on the first page.
    #[must_use]
    pub fn of(hash: &str) -> Route {
        let Some(path) = hash.strip_prefix("#/") else { return Route::Start };
        let mut words = path.trim_matches('/').split('/');
        let (page, id, ask) = (words.next().unwrap_or_default(), words.next(), words.next());
        let plan = id.and_then(plan_index);
        if page == SHARED {
            return Route::Shared;
        }
        let known = plan.is_some() || id.is_none_or(|id| id == ALL && page == "guide");
        if !known || words.next().is_some() || (ask.is_some() && !["guide", "next", "photo"].contains(&page)) {
            return Route::Unknown;
        }
        match page {
            "next" => condition(id, ask).map_or(Route::Unknown, Route::Next),
            "keep" if id.is_none() => Route::Keep,
            "embed" if id.is_none() => Route::Embed,
            "photo" if id.is_none() => Route::Photo(None),
            "photo" => paper(plan, ask).map_or(Route::Unknown, |paper| Route::Photo(Some(paper))),
            "" if id.is_none() => Route::Start,
            "guide" => Ask::of(ask.unwrap_or_default()).map_or(Route::Unknown, |ask| Route::Guide(plan, ask)),
            "check" => Route::Check(plan),
            "conditions" => Route::Conditions(plan),
            "about" if plan.is_none() => Route::About,
            #[cfg(debug_assertions)]
            "gallery" if plan.is_none() => Route::Gallery,
            _ => Route::Unknown,
        }
    }

    /// The place that a hash leads to, if it names one and no page.
    #[must_use]
    pub fn place(hash: &str) -> Option<&str> {
        hash.strip_prefix('#').filter(|place| !place.is_empty() && !place.starts_with('/'))
    }

    /// Its address's hash.
    #[must_use]
    pub fn hash(self) -> String {
        let (page, plan) = match self {
            Route::Guide(plan, ask) => {
                let plan = plan.map_or(ALL, |plan| PACKS[plan].id);
                return ["#/guide/", plan, "/", &ask.word()].concat().trim_end_matches('/').into();
            }
            Route::Next(chosen) => return ["#/next/", &chosen.word()].concat(),
            Route::Photo(Some((plan, paper))) => {
                let pack = &PACKS[plan];
                return ["#/photo/", pack.id, "/", pack.papers[usize::from(paper)].id].concat();
            }
            Route::Photo(None) => ("photo", None),
            Route::Keep => ("keep", None),
            Route::Embed => ("embed", None),
            Route::Shared => (SHARED, None),
            Route::Start | Route::Unknown => ("", None),
            Route::Check(plan) => ("check", plan),
            Route::Conditions(plan) => ("conditions", plan),
            Route::About => ("about", None),
            #[cfg(debug_assertions)]
            Route::Gallery => ("gallery", None),
        };
        match plan {
            Some(plan) => ["#/", page, "/", PACKS[plan].id].concat(),
            None => ["#/", page].concat(),
        }
    }

    /// Is it one of the pages of the next steps, which come last?
    #[must_use]
    pub fn is_late(self) -> bool {
        matches!(self, Route::Next(_) | Route::Keep | Route::Shared)
    }

    /// Which of the header's ways it belongs to.
    #[must_use]
    pub fn page(self) -> Option<Route> {
        match self {
            Route::Check(_) | Route::Guide(..) | Route::Next(_) => Some(Route::Check(None)),
            Route::Conditions(_) => Some(Route::Conditions(None)),
            Route::About => Some(Route::About),
            Route::Photo(_) => Some(Route::Photo(None)),
            _ => None,
        }
    }

    /// The one plan it is about.
    #[must_use]
    pub fn plan(self) -> Option<usize> {
        match self {
            Route::Check(plan) | Route::Guide(plan, _) | Route::Conditions(plan) => plan,
            Route::Next(chosen) => Some(chosen.pack),
            _ => None,
        }
    }
}
