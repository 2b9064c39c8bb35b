//! What the worker says, as the core has it.

use crate::photo::header::Format;
use crate::photo::report::{Check, Fact, Facts, Report, Status};
use crate::photo::{Change, Refusal, Stage, Unreadable};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property; `undefined` where there is none.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn word(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

fn number(object: &JsValue, name: &str) -> Option<f64> {
    get(object, name).as_f64()
}

/// The elements of a list.
fn list(object: &JsValue, name: &str) -> Vec<JsValue> {
    get(object, name).dyn_into::<Array>().map(|list| list.to_vec()).unwrap_or_default()
}

/// A word of the core's as it stands there. There are some hundred, from our own worker: each is kept once.
fn own(word: &str) -> &'static str {
    thread_local! {
        static KEPT: std::cell::RefCell<Vec<&'static str>> = const { std::cell::RefCell::new(Vec::new()) };
    }
    KEPT.with(|kept| {
        let mut kept = kept.borrow_mut();
        match kept.iter().find(|known| **known == word) {
            Some(known) => known,
            None => {
                let new: &'static str = String::from(word).leak();
                kept.push(new);
                new
            }
        }
    })
}

fn status(object: &JsValue) -> Status {
    let word = word(object, "status");
    [Status::Pass, Status::Warn, Status::Fail].into_iter().find(|one| one.word() == word).unwrap_or(Status::Skipped)
}

fn fact(value: &JsValue) -> Fact {
    if let Some(number) = value.as_f64() {
        return Fact::Number(number);
    }
    if let Some(word) = value.as_string() {
        return Fact::Word(own(&word));
    }
    if let Some(flag) = value.as_bool() {
        return Fact::Flag(flag);
    }
    match value.dyn_ref::<Array>().map(|list| list.iter().filter_map(|one| one.as_f64()).collect::<Vec<_>>()) {
        Some(list) => Fact::List(list),
        None => Fact::Nothing,
    }
}

/// Names and values; two numbers are a range where they are asked for.
fn facts(object: &JsValue, ranges: bool) -> Facts {
    let Some(object) = object.dyn_ref::<js_sys::Object>() else { return Vec::new() };
    let pair = |name: JsValue| {
        let value = match fact(&Reflect::get(object, &name).unwrap_or(JsValue::UNDEFINED)) {
            Fact::List(list) if ranges && list.len() == 2 => Fact::Range(list[0], list[1]),
            other => other,
        };
        Some((own(&name.as_string()?), value))
    };
    js_sys::Object::keys(object).iter().filter_map(pair).collect()
}

/// A report as `checkPhoto` gives it.
pub fn report(object: &JsValue) -> Report {
    let check = |one: JsValue| Check {
        id: own(&word(&one, "id")),
        status: status(&one),
        reason: get(&one, "reason").as_string().map(|reason| own(&reason)),
        measured: facts(&get(&one, "measured"), false),
        required: facts(&get(&one, "required"), true),
    };
    let checks: Vec<Check> = list(object, "checks").into_iter().map(check).collect();
    Report {
        verdict: checks.iter().map(|check| check.status).max().unwrap_or(Status::Skipped),
        fixable: get(object, "fixable").is_truthy(),
        format: format(&word(object, "format")),
        bytes: number(object, "bytes").unwrap_or(0.0) as usize,
        size: number(object, "width")
            .zip(number(object, "height"))
            .map(|(width, height)| (width as u32, height as u32)),
        dpi: number(object, "dpi").map(|dpi| dpi as u16),
        checks,
    }
}

fn format(word: &str) -> Format {
    use Format::{Bmp, Gif, Heic, Jpeg, Png, Tiff, Webp};
    [Jpeg, Png, Webp, Heic, Gif, Bmp, Tiff].into_iter().find(|one| one.word() == word).unwrap_or(Format::Unknown)
}

/// What was done to a photo.
pub fn changes(object: &JsValue) -> Vec<Change> {
    let change = |one: JsValue| Change {
        id: own(&word(&one, "id")),
        from: fact(&get(&one, "from")),
        to: fact(&get(&one, "to")),
    };
    list(object, "changes").into_iter().map(change).collect()
}

/// Why the background was not whitened.
pub fn refused(object: &JsValue) -> Option<Refusal> {
    use Refusal::{NoFace, NotNearlyWhite, OutlineUnclear, Uneven};
    let reason = word(list(object, "refused").first()?, "reason");
    [NotNearlyWhite, NoFace, Uneven, OutlineUnclear].into_iter().find(|one| one.word() == reason)
}

/// A stage by its word.
pub fn stage(word: &str) -> Option<Stage> {
    use Stage::{Decode, Encode, Face, Measure, Render, Review};
    [Decode, Face, Measure, Render, Encode, Review].into_iter().find(|one| one.word() == word)
}

/// Why nothing can be made of a file; `None` where it could not even be read.
pub fn unreadable(word: &str) -> Option<Unreadable> {
    use Unreadable::{Damaged, Empty, TooLarge, TooManyPixels, Unsupported};
    [Empty, TooLarge, TooManyPixels, Unsupported, Damaged].into_iter().find(|one| one.code() == word)
}
