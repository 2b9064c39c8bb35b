//! The app: state free of the web, and the pages that show it.

pub mod route;
pub mod state;

#[cfg(feature = "app")]
mod app;
#[cfg(feature = "app")]
mod around;
#[cfg(feature = "app")]
mod begin;
#[cfg(feature = "app")]
mod browser;
#[cfg(feature = "app")]
mod cx;
#[cfg(feature = "app")]
mod device;
#[cfg(feature = "page")]
pub mod document;
#[cfg(feature = "app")]
mod fifth;
#[cfg(feature = "app")]
mod form;
#[cfg(feature = "app")]
mod fourth;
#[cfg(feature = "app")]
mod frame;
#[cfg(feature = "app")]
mod host;
#[cfg(feature = "app")]
mod kept;
#[cfg(feature = "app")]
mod late;
#[cfg(feature = "app")]
mod loading;
#[cfg(feature = "app")]
mod markup;
#[cfg(feature = "app")]
mod memo;
#[cfg(feature = "app")]
mod msg;
#[cfg(feature = "app")]
mod next;
#[cfg(feature = "app")]
mod pages;
#[cfg(feature = "app")]
mod photo;
#[cfg(feature = "app")]
mod remember;
#[cfg(feature = "app")]
mod rest;
#[cfg(feature = "app")]
mod result;
#[cfg(feature = "app")]
mod search;
#[cfg(feature = "app")]
mod second;
#[cfg(feature = "app")]
mod speaking;
#[cfg(feature = "app")]
mod store;
#[cfg(feature = "app")]
mod third;

/// Starts the app in the element of the id `app`, in the language of the page.
///
/// In a task of its own: the browser may answer the visitor between the coming of the program and this.
#[cfg(feature = "app")]
pub fn start() {
    gloo::timers::callback::Timeout::new(0, take_over).forget();
}

#[cfg(feature = "app")]
fn take_over() {
    let page = gloo::utils::document();
    if let Some(host) = page.get_element_by_id("app") {
        let begin = begin::Begin::of(&page, &host);
        yew::Renderer::<app::App>::with_root_and_props(host, begin).render();
    }
}
