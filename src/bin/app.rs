//! The page's program.

/// A fifth of the size of the standard library's allocator for wasm, which the first load would feel.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    baokao::ui::start();
}
