//! The border to the browser, continued: files, clipboard, printing, the clock on the wall.

use super::browser::window;
use js_sys::{Array, Date};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Url};
use yew::prelude::*;

/// Seconds since 1970 began, in UTC.
pub fn seconds() -> i64 {
    (Date::now() / 1000.0) as i64
}

/// The clock on the wall, as in 2026-11-22 21:06.
pub fn now() -> String {
    let now = Date::new_0();
    let mut text = now.get_full_year().to_string();
    for (before, number) in
        [('-', now.get_month() + 1), ('-', now.get_date()), (' ', now.get_hours()), (':', now.get_minutes())]
    {
        text.push(before);
        text.push_str(if number < 10 { "0" } else { "" });
        text.push_str(&number.to_string());
    }
    text
}

/// The address of the page without its hash.
pub fn here() -> String {
    let whole = window().location().href().unwrap_or_default();
    whole.split('#').next().unwrap_or_default().into()
}

/// Opens the browser's dialog for printing.
pub fn print() {
    let _ = window().print();
}

/// Hands a text to the browser to be saved as a file, by a link that is pressed. Says whether it could.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    saved(name, kind, text).is_some()
}

fn saved(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let address =
        Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options).ok()?).ok()?;
    press(name, &address)?;
    // The browser reads it after this task.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Has the browser save what lies at an address, by a link that is pressed.
pub fn press(name: &str, address: &str) -> Option<()> {
    let document = gloo::utils::document();
    let link: HtmlElement = document.create_element("a").ok()?.unchecked_into();
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    // Some browsers follow only a link that stands in the page.
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

/// Puts a text into the clipboard, and says whether it is there.
pub fn copy(text: String, then: Callback<bool>) {
    // Missing where the page does not come over https, and in some browsers within apps.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        let done = window().navigator().clipboard().write_text(&text);
        spawn_local(async move { then.emit(JsFuture::from(done).await.is_ok()) });
    } else {
        then.emit(false);
    }
}

/// The text of a control that the app does not follow.
pub fn typed(id: &str) -> String {
    let control = gloo::utils::document().get_element_by_id(id);
    control.map_or_else(String::new, |area| area.unchecked_ref::<HtmlTextAreaElement>().value())
}

/// Empties it.
pub fn empty(id: &str) {
    if let Some(area) = gloo::utils::document().get_element_by_id(id) {
        area.unchecked_ref::<HtmlTextAreaElement>().set_value("");
    }
}

/// Reads the file that was chosen, if it is no larger than `most`; `None` where it is or cannot be read.
pub fn read(event: &Event, most: f64, then: Callback<Option<String>>) {
    let Some(control) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(file): Option<File> = control.files().and_then(|files| files.get(0)) else { return };
    // The same file may be chosen again.
    control.set_value("");
    if file.size() > most {
        return then.emit(None);
    }
    let text = file.text();
    spawn_local(async move { then.emit(JsFuture::from(text).await.ok().and_then(|text| text.as_string())) });
}
