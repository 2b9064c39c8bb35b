//! The page's program.

fn main() {
    baokao::ui::start();
}
