//! Every figure that photos are judged by, each with where it comes from.
//!
//! "Published": the text of the plans, 白底个人一寸照片 (JPG 格式, 40k-80k), or arithmetic on it. "Standard": a published
//! technical document, named. "Ours": no published source; set on the photos of `tests/photos`, whose report holds it.

/// Bytes that a file has at least, however a portal counts. Published: 40 k at 1,024 bytes each.
pub const LEAST_BYTES: usize = 40_960;
/// Bytes that a file has at most, however a portal counts. Published: 80 k at 1,000 bytes each.
pub const MOST_BYTES: usize = 80_000;
/// Right only where a portal counts 1,000 bytes a k. Published.
pub const LEAST_BYTES_BY_SOME: usize = 40_000;
/// Right only where a portal counts 1,024 bytes a k. Published.
pub const MOST_BYTES_BY_SOME: usize = 81_920;

/// Pixels of 一寸 (25 × 35 mm) at 300 dots an inch. Published: the size; ours: the dots.
pub const WIDTH: u32 = 295;
/// See [`WIDTH`].
pub const HEIGHT: u32 = 413;
/// Dots an inch that repaired photos name. Ours: what printing wants.
pub const DPI: u16 = 300;
/// How far width to height may be from 5 : 7, as a part of it. Ours.
pub const RATIO_PASS: f64 = 0.02;
/// See [`RATIO_PASS`].
pub const RATIO_WARN: f64 = 0.06;
/// Seven tenths of the whole size: still prints, visibly softer. Ours.
pub const LEAST_WIDTH: u32 = 206;
/// See [`LEAST_WIDTH`].
pub const LEAST_HEIGHT: u32 = 289;

/// Bytes of the largest file that is looked at. Ours: above what phones write.
pub const MOST_FILE: usize = 30 << 20;
/// Pixels of the largest picture that is decoded. Ours: above what phones' main modes make.
pub const MOST_PIXELS: u64 = 64_000_000;
/// The same for what a decoder has to hold whole: progressive, interlaced, WebP. Ours: 400 MB of memory.
pub const MOST_PIXELS_HELD: u64 = 32_000_000;
/// Scans of a JPEG. Ours: encoders write ten or so.
pub const MOST_SCANS: u32 = 100;
/// Pixels that all scans together visit. Ours: some two seconds of work.
pub const MOST_PIXELS_SCANNED: u64 = 500_000_000;

/// The border that shows the background: this part of the height at the top. Ours, as the next two.
pub const BORDER_TOP: f64 = 0.12;
/// This part of the width at either side.
pub const BORDER_SIDE: f64 = 0.08;
/// The sides down to this part of the height; below are shoulders.
pub const BORDER_DOWN: f64 = 0.5;
/// Median of min(R, G, B) of a white border. Ours: sRGB white less the shading of a good lamp.
pub const WHITE_PASS: u8 = 240;
/// See [`WHITE_PASS`].
pub const WHITE_WARN: u8 = 200;
/// Median of max − min of the channels. Ours: the tint of a white balance that is a little off.
pub const TINT_PASS: u8 = 12;
/// See [`TINT_PASS`].
pub const TINT_WARN: u8 = 24;
/// Luma between the border's 5 % darkest and 5 % lightest. Ours.
pub const SHADING_PASS: u8 = 20;

/// Luma from which on a pixel shows nothing any more. Ours.
pub const BURNT: u8 = 250;
/// Luma up to which a pixel shows nothing any more. Ours.
pub const CRUSHED: u8 = 20;
/// The part of the inner half that may be one or the other; the double warns. Ours.
pub const LOST_PASS: f64 = 0.10;
/// Bits of entropy of the inner half's luma. Ours.
pub const ENTROPY_PASS: f64 = 6.0;
/// Below, it is no photograph whatever the skin: a plain surface, a drawing. Ours.
pub const ENTROPY_FAIL: f64 = 3.0;
/// Luma between the 2 % darkest and 2 % lightest of a paper that can be read. Ours.
pub const CONTRAST_PASS: u8 = 80;
/// See [`CONTRAST_PASS`].
pub const CONTRAST_WARN: u8 = 40;

/// Distance of Cb or Cr from grey, below which a pixel has no colour. Ours.
pub const CHROMA: u8 = 4;
/// "Nearly everywhere": the part of all pixels. Ours.
pub const GREY_PART: f64 = 0.99;

/// Height, in pixels, to which the face (or the inner half) is brought before its detail is measured. Ours.
pub const DETAIL_HEIGHT: u32 = 112;
/// Variance of the Laplacian where the luma's standard deviation is [`DETAIL_SPREAD`]. Ours, as the next.
pub const DETAIL_PASS: f64 = 120.0;
/// See [`DETAIL_PASS`].
pub const DETAIL_FAIL: f64 = 25.0;
/// Detail is measured against contrast: else dark skin, which reflects less, would look blurred. Ours.
pub const DETAIL_SPREAD: f64 = 50.0;
/// Papers: the same of the whole at [`PAPER_HEIGHT`]. Ours.
pub const PAPER_PASS: f64 = 200.0;
/// See [`PAPER_PASS`].
pub const PAPER_FAIL: f64 = 60.0;
/// Height, in pixels, at which papers are looked at. Ours: text of a card is two pixels wide.
pub const PAPER_HEIGHT: u32 = 700;

/// JPEG quality as libjpeg counts it. Ours: below, blocks are seen at 100 %.
pub const QUALITY_PASS: u8 = 70;
/// See [`QUALITY_PASS`].
pub const QUALITY_WARN: u8 = 40;

/// Score from which on the model's candidate is a face. Standard: MediaPipe's own example for this model.
pub const FACE_SCORE: f32 = 0.5;
/// Score of a face that is surely one. Ours: a pattern on a shirt is no second person.
pub const SURE_SCORE: f32 = 0.7;
/// Overlap from which on two candidates are one face. Standard: as [`FACE_SCORE`].
pub const FACE_OVERLAP: f32 = 0.3;
/// Height of the face (brows to chin, as the model frames it) as a part of the photo's. Ours.
pub const FACE_HEIGHT: [f64; 2] = [0.26, 0.56];
/// Its centre across. Ours.
pub const FACE_ACROSS: [f64; 2] = [0.42, 0.58];
/// Its centre down. Ours.
pub const FACE_DOWN: [f64; 2] = [0.34, 0.62];
/// Room above the crown, which is some 0.4 of the face's height above its frame. Ours.
pub const HEADROOM: [f64; 2] = [0.01, 0.28];
/// The crown above the frame, as a part of the frame's height. Ours.
pub const CROWN: f64 = 0.4;
/// Degrees that the line of the eyes may lean. Ours.
pub const TILT: f64 = 8.0;
/// Where a repaired photo puts the face: its height and the place of its centre, parts of the height. Ours.
pub const CROP_FACE_HEIGHT: f64 = 0.41;
/// See [`CROP_FACE_HEIGHT`].
pub const CROP_FACE_DOWN: f64 = 0.47;

/// Levels that a background may differ from its own trend and still be whitened. Ours, as all below.
pub const WHITEN_NEAR: f32 = 16.0;
/// Levels from pixel to pixel at which the person begins.
pub const WHITEN_EDGE: f32 = 14.0;
/// Parts of the photo that a background has.
pub const WHITEN_PART: [f64; 2] = [0.10, 0.85];
/// Part of the border that must turn out to be background.
pub const WHITEN_BORDER: f64 = 0.85;
/// Levels between person and background that make an outline clear.
pub const WHITEN_CLEAR: f32 = 24.0;
/// Part of the outline that must be clear, or a white shirt may have been taken for background.
pub const WHITEN_OUTLINE: f64 = 0.75;
