//! What a file says of itself, read before anything is decoded or allocated.

mod exif;
pub mod jpeg;
mod png;
mod webp;

/// What a file is, by its first bytes; names do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG, of any kind.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// HEIF with HEVC, as iPhones write it.
    Heic,
    /// GIF.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// TIFF.
    Tiff,
    /// Something else.
    Unknown,
}

impl Format {
    /// By content.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Format {
        let brand = bytes.get(8..12).unwrap_or_default();
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Format::Jpeg,
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Format::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Format::Webp,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Format::Gif,
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Format::Bmp,
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Format::Tiff,
            [_, _, _, _, b'f', b't', b'y', b'p', ..] if HEIF.iter().any(|own| **own == *brand) => Format::Heic,
            _ => Format::Unknown,
        }
    }

    /// The word outside.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Format::Jpeg => "jpeg",
            Format::Png => "png",
            Format::Webp => "webp",
            Format::Heic => "heic",
            Format::Gif => "gif",
            Format::Bmp => "bmp",
            Format::Tiff => "tiff",
            Format::Unknown => "unknown",
        }
    }
}

/// Brands of HEIF files.
const HEIF: [&[u8; 4]; 8] = [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"];

/// How the picture is to be turned, as EXIF numbers it (1 … 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Orientation(u8);

impl Orientation {
    /// As it is.
    pub const UPRIGHT: Orientation = Orientation(1);

    /// What EXIF does not know is upright.
    #[must_use]
    pub fn new(number: u16) -> Orientation {
        Orientation(if (1..=8).contains(&number) { number as u8 } else { 1 })
    }

    /// 1 … 8.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// Whether width and height change places.
    #[must_use]
    pub fn lies(self) -> bool {
        self.0 >= 5
    }
}

/// What the header of any format says.
#[derive(Debug, Clone)]
pub struct Header {
    /// What the file is.
    pub format: Format,
    /// Width and height as stored; absent where they cannot be read.
    pub stored: Option<(u32, u32)>,
    /// How it is to be turned.
    pub orientation: Orientation,
    /// Dots an inch.
    pub dpi: Option<u16>,
    /// Whether a decoder must hold the whole picture before it can give a row.
    pub held: bool,
    /// Whether there is EXIF.
    pub exif: bool,
    /// What only a JPEG says.
    pub jpeg: Option<jpeg::Jpeg>,
}

impl Header {
    /// Reads as much as there is.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Header {
        let format = Format::of(bytes);
        match format {
            Format::Jpeg => jpeg::read(bytes),
            Format::Png => png::read(bytes),
            Format::Webp => webp::read(bytes),
            _ => Header::bare(format),
        }
    }

    fn bare(format: Format) -> Header {
        let orientation = Orientation::UPRIGHT;
        Header { format, stored: None, orientation, dpi: None, held: false, exif: false, jpeg: None }
    }

    fn with_exif(mut self, tiff: &[u8]) -> Header {
        let found = exif::read(tiff);
        self.exif = true;
        self.orientation = found.orientation.unwrap_or(self.orientation);
        self.dpi = self.dpi.or(found.dpi);
        self
    }

    /// Width and height as seen.
    #[must_use]
    pub fn seen(&self) -> Option<(u32, u32)> {
        self.stored.map(|(width, height)| if self.orientation.lies() { (height, width) } else { (width, height) })
    }
}

/// Two bytes, the higher first.
fn big16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|two| u16::from_be_bytes([two[0], two[1]]))
}

/// Four bytes, the highest first.
fn big32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(big16(bytes, at)?) << 16 | u32::from(big16(bytes, at + 2)?))
}
