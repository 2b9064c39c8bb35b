//! The app: state free of the web, and the pages that show it.

pub mod route;
pub mod state;

#[cfg(feature = "app")]
mod app;
#[cfg(feature = "app")]
mod browser;
#[cfg(feature = "app")]
mod cx;
#[cfg(feature = "app")]
mod form;
#[cfg(feature = "app")]
mod frame;
#[cfg(feature = "app")]
mod markup;
#[cfg(feature = "app")]
mod pages;
#[cfg(feature = "app")]
mod result;

/// Starts the app in the element of the id `app`.
#[cfg(feature = "app")]
pub fn start() {
    if let Some(host) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(host).render();
    }
}
