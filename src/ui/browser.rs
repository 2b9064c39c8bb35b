//! The border to the browser: clock, address, focus. Nothing else of the app touches it.

use crate::applicant::Day;
use crate::text::Language;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Document, Element, EventTarget, HtmlElement, HtmlInputElement, KeyboardEvent, Response, ScrollIntoViewOptions,
    ScrollLogicalPosition, Window,
};
use yew::TargetCast;
use yew::prelude::*;

/// The window.
pub fn window() -> Window {
    gloo::utils::window()
}

fn document() -> Document {
    gloo::utils::document()
}

/// The clock's civil day where the visitor is.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Day(0))
}

/// The address's hash.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Fetches the file of the English texts, which the page names; `None` where it does not come.
pub fn fetch_english(then: Callback<Option<String>>) {
    spawn_local(async move { then.emit(english().await.ok().flatten()) });
}

async fn english() -> Result<Option<String>, JsValue> {
    let Some(named) = document().query_selector("meta[name=bk-english]")? else { return Ok(None) };
    let address = named.get_attribute("content").unwrap_or_default();
    let response: Response = JsFuture::from(window().fetch_with_str(&address)).await?.unchecked_into();
    Ok(if response.ok() { JsFuture::from(response.text()?).await?.as_string() } else { None })
}

/// Says something that must not be missed.
pub fn alert(text: &str) {
    let _ = window().alert_with_message(text);
}

/// Gives the page its language and its title.
pub fn set_page(language: Language, title: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language.tag());
    }
    if document().title() != title {
        document().set_title(title);
    }
}

/// Moves the focus, and with it the view.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let element: HtmlElement = element.unchecked_into();
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Moves the view just so far that an element is seen.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Name and text of the control an event comes from; a box that is not ticked has none.
pub fn entered(event: &Event) -> (String, String) {
    // A select has the same properties.
    let control: HtmlInputElement = event.target_unchecked_into();
    let text = match control.type_().as_str() {
        "checkbox" if !control.checked() => String::new(),
        _ => control.value(),
    };
    (control.name(), text)
}

/// Name of the control an event comes from.
pub fn named(event: &Event) -> Option<String> {
    attribute(event.target(), "name")
}

/// Is an input method at work on what is typed? Events of keys and of texts say it alike.
pub fn composing(event: &Event) -> bool {
    event.unchecked_ref::<KeyboardEvent>().is_composing()
}

/// The key that was pressed, for us and not for an input method. What fills in forms sends events without a key.
pub fn key(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    (!event.is_composing() && event.key_code() != KEY_OF_INPUT_METHOD).then(|| event.key())
}

/// Safari sends the key that ends a composition after its end, with this code.
const KEY_OF_INPUT_METHOD: u32 = 229;

/// Is it within a list of names? Pressing there must not take the focus from the text.
pub fn in_list(event: &Event) -> bool {
    matches!(attribute(event.target(), "role").as_deref(), Some("option" | "listbox"))
}

/// The name in a list an event comes from.
pub fn option(event: &Event) -> Option<String> {
    attribute(event.target(), "role").filter(|role| role == "option")?;
    event.target_unchecked_into::<Element>().text_content()
}

/// Name of the control that is left, unless the focus stays within the same question.
pub fn left(event: &Event) -> Option<String> {
    let name = named(event)?;
    let question = |name: &str| name.split('/').next().map(str::to_string);
    let next = attribute(event.unchecked_ref::<FocusEvent>().related_target(), "name");
    let stays = next.is_some_and(|next| question(&next) == question(&name));
    (!stays).then_some(name)
}

fn attribute(target: Option<EventTarget>, name: &str) -> Option<String> {
    target?.dyn_into::<Element>().ok()?.get_attribute(name)
}
