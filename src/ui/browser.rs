//! The border to the browser: clock, address, focus. Nothing else of the app touches it.

use super::kept::Kept;
use crate::applicant::Day;
use crate::text::Language;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Document, DomParser, Element, EventTarget, FocusOptions, HtmlDocument, HtmlElement, HtmlInputElement,
    HtmlTextAreaElement, KeyboardEvent, Response, ScrollIntoViewOptions, ScrollLogicalPosition, SupportedType, Window,
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

/// Says that the page is the app's.
pub fn on() {
    said("on");
}

/// Says that another page is on its way (early.js, styles/pages/start.css).
pub fn wait() {
    said("wait");
}

fn said(what: &str) {
    of_root("data-app", what);
}

/// An attribute of the root. To set what it is already would make the browser look at every element's style anew.
fn of_root(name: &str, value: &str) {
    let root = document().document_element();
    if let Some(root) = root.filter(|root| root.get_attribute(name).as_deref() != Some(value)) {
        let _ = root.set_attribute(name, value);
    }
}

/// What has just come takes no press for a moment (styles/utilities.css).
pub fn settle() {
    of_root("data-settles", "yes");
    let end = || {
        let _ = document().document_element().map(|root| root.remove_attribute("data-settles"));
    };
    Timeout::new(SETTLES, end).forget();
}

/// Milliseconds, longer than between the two halves of most double clicks.
const SETTLES: u32 = 400;

/// An attribute of the root.
pub fn root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Goes to another hash, as a link does.
pub fn go(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// Goes back to the page before.
pub fn back() {
    let _ = window().history().map(|history| history.back());
}

/// The file of the site's page in a language, beside this one.
pub fn file(language: Language) -> &'static str {
    match language {
        Language::Zh => "./",
        Language::En => "en.html",
    }
}

/// Is the address that of a language's page?
pub fn is_at(language: Language) -> bool {
    let path = window().location().pathname().unwrap_or_default();
    path.ends_with(file(Language::En)) == (language == Language::En)
}

/// Fetches the page of a language; `None` where it does not come.
pub fn fetch_page(language: Language, then: Callback<Option<Document>>) {
    spawn_local(async move { then.emit(page(file(language)).await.ok()) });
}

async fn page(address: &str) -> Result<Document, JsValue> {
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await?.unchecked_into();
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)
}

/// What a page has in it for the app to keep.
pub fn kept(page: &Document) -> Option<Kept> {
    let part = |id| Some(Html::VRef(page.get_element_by_id(id)?.into()));
    Some(Kept { start: part("start")?, published: part("published")? })
}

/// The English texts that a page has in it.
pub fn english(page: &Document) -> Option<String> {
    page.get_element_by_id("english")?.text_content()
}

/// Shows what is published of one plan, or of all.
pub fn show_published(plan: Option<&str>) {
    if let Some(published) = document().get_element_by_id("published") {
        let articles = published.children();
        for article in (0..articles.length()).filter_map(|at| articles.item(at)) {
            let _ = article.toggle_attribute_with_force("hidden", plan.is_some_and(|plan| plan != article.id()));
        }
    }
}

/// Place of the element that has the focus among all of the host.
pub fn focused(host: &Element) -> Option<u32> {
    let focused = document().active_element().filter(|focused| host.contains(Some(focused)))?;
    let all = host.get_elements_by_tag_name("*");
    (0..all.length()).find(|&place| all.item(place).as_ref() == Some(&focused))
}

/// Gives the focus back to the element in its place, where it was.
pub fn take_over(focused: Option<u32>) {
    let place = focused.zip(document().get_element_by_id("app"));
    if let Some(element) = place.and_then(|(place, host)| host.get_elements_by_tag_name("*").item(place)) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&still);
    }
}

/// The address of the page in a language, the place in it being the same.
pub fn address(language: Language) {
    let search = window().location().search().unwrap_or_default();
    replace_address(&[file(language), &search, &hash()].concat());
}

/// Another address in the place of this one: nothing stays in the history.
pub fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// Marks an entry of the history that has no mark yet: is it the first of ours?
pub fn arrived(first: bool) {
    if let Ok(history) = window().history()
        && history.state().is_ok_and(|state| state.is_null())
    {
        let _ = history.replace_state(&JsValue::from_bool(first), "");
    }
}

/// Is this the first of our entries in the history, so that the one before is another site's, or none?
pub fn is_first() -> bool {
    window().history().is_ok_and(|history| history.state().is_ok_and(|state| state.is_truthy()))
}

/// Gives the page its language and its title.
pub fn set_page(language: Language, title: &str) {
    of_root("lang", language.tag());
    if document().title() != title {
        document().set_title(title);
    }
}

/// Is the focus in a question?
pub fn writes() -> bool {
    focus_is("input,select,textarea")
}

/// Is the focus in an element of this kind?
pub fn focus_is(selector: &str) -> bool {
    document().active_element().is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Moves the focus, and with it the view: to the whole question, so that its label is not left
/// above the edge.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let question = element.closest(".bk-field").ok().flatten();
        let _ = element.unchecked_ref::<HtmlElement>().focus();
        question.unwrap_or(element).scroll_into_view();
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

/// Copies the text of a field, which is selected either way; says whether that went well.
pub fn copy(id: &str) -> bool {
    let Some(field) = document().get_element_by_id(id) else { return false };
    field.unchecked_ref::<HtmlTextAreaElement>().select();
    // The newer way needs a permission that browsers inside of apps and frames often do not have.
    document().unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false)
}

/// What stands in the middle of an element that is moved sideways, as a share of its width.
pub fn middle(id: &str) -> f64 {
    let Some(element) = document().get_element_by_id(id) else { return 0.5 };
    let (left, seen, wide) = (element.scroll_left(), element.client_width(), element.scroll_width());
    f64::from(left + seen / 2) / f64::from(wide.max(1))
}

/// Moves an element so that this share of its width stands in the middle.
pub fn recentre(id: &str, share: f64) {
    if let Some(element) = document().get_element_by_id(id) {
        let middle = share * f64::from(element.scroll_width());
        element.set_scroll_left(middle as i32 - element.client_width() / 2);
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
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    pressed.is_some_and(|pressed| pressed.closest("[role=listbox]").is_ok_and(|list| list.is_some()))
}

/// The name in a list an event comes from.
pub fn option(event: &Event) -> Option<String> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    pressed.closest("[data-name]").ok()??.get_attribute("data-name")
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
