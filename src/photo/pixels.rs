//! A decoded picture: rows of red, green and blue, sRGB, and what is done with them.

use super::header::Orientation;
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

/// Width times height pixels of three bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Pixels {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

/// A part of a picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Area {
    /// The part of it that lies within a picture of this size; none where that is less than a pixel.
    #[must_use]
    pub fn within(self, width: f64, height: f64) -> Option<Area> {
        let (left, top) = (self.x.max(0.0), self.y.max(0.0));
        let (right, bottom) = ((self.x + self.width).min(width), (self.y + self.height).min(height));
        let inside = Area { x: left, y: top, width: right - left, height: bottom - top };
        (inside.width >= 1.0 && inside.height >= 1.0).then_some(inside)
    }

    /// The same in a picture that is so many times as large.
    #[must_use]
    pub fn times(self, x: f64, y: f64) -> Area {
        Area { x: self.x * x, y: self.y * y, width: self.width * x, height: self.height * y }
    }
}

impl Pixels {
    /// None where the bytes are not width times height pixels, or there are none.
    #[must_use]
    pub fn new(width: u32, height: u32, rgb: Vec<u8>) -> Option<Pixels> {
        let fits = rgb.len() as u64 == 3 * u64::from(width) * u64::from(height);
        (fits && !rgb.is_empty()).then_some(Pixels { width, height, rgb })
    }

    /// In pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }

    /// In pixels.
    #[must_use]
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Row by row, three bytes a pixel.
    #[must_use]
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The same, to be changed in place.
    pub fn rgb_mut(&mut self) -> &mut [u8] {
        &mut self.rgb
    }

    /// Pixels in rows.
    pub fn each(&self) -> impl ExactSizeIterator<Item = [u8; 3]> + '_ {
        self.rgb.chunks_exact(3).map(|one| [one[0], one[1], one[2]])
    }

    /// The pixel in a column and row that are there.
    #[must_use]
    pub fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let start = 3 * (y as usize * self.width as usize + x as usize);
        [self.rgb[start], self.rgb[start + 1], self.rgb[start + 2]]
    }

    /// The whole.
    #[must_use]
    pub fn area(&self) -> Area {
        Area { x: 0.0, y: 0.0, width: self.width.into(), height: self.height.into() }
    }

    /// A part of it in another size, by Lanczos' filter. The part is cut to what is there.
    #[must_use]
    pub fn resized(&self, part: Area, width: u32, height: u32) -> Pixels {
        let part = part.within(self.width.into(), self.height.into()).unwrap_or(self.area());
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
            part.x,
            part.y,
            part.width,
            part.height,
        );
        let (width, height) = (width.max(1), height.max(1));
        let mut rgb = vec![0; 3 * width as usize * height as usize];
        let from = TypedImageRef::<U8x3>::from_buffer(self.width, self.height, &self.rgb);
        // Fails only for a part outside of the picture or bytes that do not fit, which cannot be.
        if let (Ok(from), Ok(mut into)) = (from, TypedImage::<U8x3>::from_buffer(width, height, &mut rgb)) {
            let _ = Resizer::new().resize_typed(&from, &mut into, &options);
        }
        Pixels { width, height, rgb }
    }

    /// Turned as EXIF says.
    #[must_use]
    pub fn upright(self, orientation: Orientation) -> Pixels {
        if orientation == Orientation::UPRIGHT {
            return self;
        }
        let (right, bottom) = (self.width - 1, self.height - 1);
        let (width, height) = if orientation.lies() { (self.height, self.width) } else { (self.width, self.height) };
        let mut rgb = Vec::with_capacity(self.rgb.len());
        for y in 0..height {
            for x in 0..width {
                let (from_x, from_y) = match orientation.number() {
                    2 => (right - x, y),
                    3 => (right - x, bottom - y),
                    4 => (x, bottom - y),
                    5 => (y, x),
                    6 => (y, bottom - x),
                    7 => (right - y, bottom - x),
                    _ => (right - y, x),
                };
                rgb.extend(self.at(from_x, from_y));
            }
        }
        Pixels { width, height, rgb }
    }
}

/// Brightness as JPEG reckons it (BT.601), 0 … 255.
#[must_use]
pub fn luma([red, green, blue]: [u8; 3]) -> u8 {
    ((u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29 + 128) >> 8) as u8
}
