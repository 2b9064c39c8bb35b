//! How much memory photos take: what a phone's photo may, and what none may. A test alone in its program, because the
//! allocator counts for all of them.
#![cfg(feature = "photo-more")]
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods)]

#[path = "support/camera.rs"]
mod camera;

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {}
