//! What the third part of the program begins with (tools/split.mjs knows these names): it comes once there is a result
//! to look into. Nothing before it reaches what stands behind these functions.

use super::cx::Cx;
use super::markup::El;
use super::result;
use super::state::Chosen;
use crate::rules::report::{ConditionReport, Report};
use crate::rules::{Pack, pack::Level};

/// All that a condition rests on.
#[inline(never)]
pub fn body_late(cx: &Cx<'_>, pack: &'static Pack, level: &Level, report: &ConditionReport, chosen: Chosen) -> El {
    result::body::view(cx, pack, level, report, chosen)
}

/// The result by time, side by side, and in plain words.
#[inline(never)]
pub fn picture_late(cx: &Cx<'_>, report: &Report) -> El {
    result::picture::view(cx, report)
}
