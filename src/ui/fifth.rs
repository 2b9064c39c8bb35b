//! Where the app is embedded, and the page that makes an embed: what the part `host` of the program begins with
//! (tools/split.mjs knows these names). It comes where the app is embedded, or that page is wanted; nothing before it
//! reaches what stands behind these functions.

use super::app::App;
use super::cx::Cx;
use super::host::{self, Act, Host};
use super::markup::El;
use wasm_bindgen::JsValue;

/// What stands above a page.
#[inline(never)]
pub fn head_host(cx: &Cx<'_>, host: &Host) -> El {
    host::notice(cx, host)
}

/// What stands below it.
#[inline(never)]
pub fn foot_host(cx: &Cx<'_>, host: &Host) -> El {
    host::consent(cx, host)
}

/// The page that makes an embed.
#[inline(never)]
pub fn setup_host(cx: &Cx<'_>, host: &Host) -> El {
    host::setup(cx, host).key("embed")
}

impl App {
    /// The frame's script has said something.
    #[inline(never)]
    pub(super) fn hear_host(&mut self) {
        self.hear();
    }

    /// The visitor does something about it.
    #[inline(never)]
    pub(super) fn act_host(&mut self, act: Act, with: &JsValue) -> bool {
        self.acts(act, with)
    }
}
