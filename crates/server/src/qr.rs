//! QR codes as SVG.

use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::qr::QRBuilder;

use crate::failure::Failure;

/// A QR code of a text.
pub fn svg(text: &str) -> Result<String, Failure> {
    let code = QRBuilder::new(text)
        .build()
        .map_err(|error| Failure::Broken(format!("QR code: {error:?}")))?;
    Ok(SvgBuilder::default().margin(2).to_str(&code))
}
