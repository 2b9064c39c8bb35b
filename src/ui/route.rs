//! Pages and their addresses: hash routes, so that any static host will do.

use super::state::plan_index;
use crate::rules::PACKS;

/// A page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// What this is, and which plan.
    Start,
    /// The form and its result, for one plan or all.
    Check(Option<usize>),
    /// The published conditions, of one plan or all.
    Conditions(Option<usize>),
    /// About, and privacy.
    About,
    /// Every component in every state; in development alone.
    #[cfg(debug_assertions)]
    Gallery,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// The page of an address's hash. A hash of any other form is a place on the first page.
    #[must_use]
    pub fn of(hash: &str) -> Route {
        let Some(path) = hash.strip_prefix("#/") else { return Route::Start };
        let path = path.trim_matches('/');
        let (page, plan) = match path.split_once('/') {
            None => (path, None),
            Some((page, id)) => match plan_index(id) {
                None => return Route::Unknown,
                index => (page, index),
            },
        };
        match page {
            "" => Route::Start,
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

    /// The one plan it is about.
    #[must_use]
    pub fn plan(self) -> Option<usize> {
        match self {
            Route::Check(plan) | Route::Conditions(plan) => plan,
            _ => None,
        }
    }
}
