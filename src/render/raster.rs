//! Ảnh điểm: how the pages of a PDF look, point by point.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::peniko::color::PremulRgba8;
use hayro::{RenderCache, RenderSettings, render};

/// Points for each pt of the page: 144 to the inch, at which a comma is some points wide.
const SCALE: f32 = 2.0;
/// Between two pages side by side, in points.
const GUTTER: usize = 24;

const PAPER: PremulRgba8 = grey(255);
const BETWEEN: PremulRgba8 = grey(225);
const MARK: PremulRgba8 = PremulRgba8 {
    r: 200,
    g: 30,
    b: 30,
    a: 255,
};

const fn grey(level: u8) -> PremulRgba8 {
    PremulRgba8 {
        r: level,
        g: level,
        b: level,
        a: 255,
    }
}

/// Ảnh điểm của một trang.
#[derive(PartialEq)]
pub struct Raster {
    width: usize,
    height: usize,
    points: Vec<PremulRgba8>,
}

/// How each page of a PDF looks; `None` where it cannot be read.
pub fn rasters(pdf: &[u8]) -> Option<Vec<Raster>> {
    let pdf = Pdf::new(pdf.to_vec()).ok()?;
    let cache = RenderCache::new();
    let interpreter = InterpreterSettings {
        warning_sink: Arc::new(|_| {}),
        ..InterpreterSettings::default()
    };
    let settings = RenderSettings {
        x_scale: SCALE,
        y_scale: SCALE,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let pages = pdf.pages().iter().map(|page| {
        let drawn = render(page, &cache, &interpreter, &settings);
        Raster {
            width: drawn.width().into(),
            height: drawn.height().into(),
            points: drawn.take(),
        }
    });
    Some(pages.collect())
}

impl Raster {
    fn row(&self, at: usize) -> &[PremulRgba8] {
        let row = at * self.width..(at + 1) * self.width;
        self.points.get(row).unwrap_or_default()
    }
}

/// Two pages side by side, as a PNG; one that is not there is left empty. What stands between them
/// is red where they differ. `None` where neither is there, or they are larger than any page.
pub fn side_by_side(before: Option<&Raster>, after: Option<&Raster>) -> Option<Vec<u8>> {
    let size = |page: Option<&Raster>, other: Option<&Raster>| {
        page.or(other).map(|it| (it.width, it.height))
    };
    let (left, right) = (size(before, after)?, size(after, before)?);
    let height = left.1.max(right.1);
    let mut points = Vec::with_capacity((left.0 + GUTTER + right.0) * height);
    for at in 0..height {
        let rows = [before, after].map(|it| it.map_or(&[][..], |it| it.row(at)));
        let [one, other] = rows;
        let between = if one == other { BETWEEN } else { MARK };
        points.extend_from_slice(one);
        points.extend(std::iter::repeat_n(PAPER, left.0 - one.len()));
        points.extend(std::iter::repeat_n(between, GUTTER));
        points.extend_from_slice(other);
        points.extend(std::iter::repeat_n(PAPER, right.0 - other.len()));
    }
    let width = u16::try_from(left.0 + GUTTER + right.0).ok()?;
    let height = u16::try_from(height).ok()?;
    Pixmap::from_parts(points, width, height).into_png().ok()
}
