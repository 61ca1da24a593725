//! Pictures of pixels, drawn by the browser.

use gloo::utils::document;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// An SVG file at a `data:` address as a PNG file, with so many pixels to a CSS pixel; none where the browser cannot.
pub async fn png(address: &str, scale: u8) -> Option<Vec<u8>> {
    drawn(address, scale).await.ok().flatten()
}

async fn drawn(address: &str, scale: u8) -> Result<Option<Vec<u8>>, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let scale = u32::from(scale);
    let (width, height) = (image.natural_width() * scale, image.natural_height() * scale);
    canvas.set_width(width);
    canvas.set_height(height);
    let Some(context) = canvas.get_context("2d")? else { return Ok(None) };
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        width.into(),
        height.into(),
    )?;
    let told = Promise::new(&mut |tell, _| {
        // Refused only for pictures of other sites, of which there are none.
        canvas.to_blob(&tell).ok();
    });
    // A picture that is too large for the browser is none.
    let Ok(blob) = JsFuture::from(told).await?.dyn_into::<Blob>() else { return Ok(None) };
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Some(Uint8Array::new(&buffer).to_vec()))
}
