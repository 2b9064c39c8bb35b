//! The hash by which known names are found; `build/names.rs` lays its table out by the same.

/// FNV-1a of some bytes.
pub const fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut place = 0;
    while place < bytes.len() {
        hash = (hash ^ bytes[place] as u32).wrapping_mul(0x0100_0193);
        place += 1;
    }
    hash
}
