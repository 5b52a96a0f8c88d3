//! A signature drawn with a finger or a pen, kept as the data of one SVG path.

use leptos::{ev::PointerEvent, prelude::*, svg::Svg};

use crate::field::FieldGroup;
use crate::{Button, ButtonKind};

/// The drawing's own units; the path fits any size the pad is shown at.
const WIDE: i32 = 600;
const HIGH: i32 = 200;

/// A pad to sign on. Who cannot draw needs another way beside it, such as a box to tick.
#[component]
pub fn SignaturePad(
    /// The pad's id.
    #[prop(into)]
    id: String,
    /// What is being signed.
    #[prop(into)]
    legend: Signal<String>,
    /// The data of the path in a 600 × 200 box; empty when nothing is drawn.
    #[prop(into)]
    value: Signal<String>,
    /// The words for the empty pad, such as "sign here".
    #[prop(into)]
    placeholder: Signal<String>,
    /// The words of the button that wipes it.
    #[prop(into)]
    clear_label: Signal<String>,
    /// How to sign.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// When a stroke ends or the pad is wiped, with the whole path.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let pad = NodeRef::<Svg>::new();
    let drawing = RwSignal::new(None::<String>);
    let shown = move || drawing.get().unwrap_or_else(|| value.get());

    let point = move |event: &PointerEvent, stroke: char| {
        let pad = pad.get_untracked()?;
        let x = scaled(event.offset_x(), pad.client_width(), WIDE);
        let y = scaled(event.offset_y(), pad.client_height(), HIGH);
        Some(format!("{stroke}{x} {y}"))
    };
    let start = move |event: PointerEvent| {
        event.prevent_default();
        if let Some(pad) = pad.get_untracked() {
            // A pen that leaves the pad keeps drawing; where capture is refused it merely stops.
            let _ = pad.set_pointer_capture(event.pointer_id());
        }
        if let Some(point) = point(&event, 'M') {
            drawing.set(Some(value.get_untracked() + &point));
        }
    };
    let draw = move |event: PointerEvent| {
        if drawing.with_untracked(Option::is_some)
            && let Some(point) = point(&event, 'L')
        {
            drawing.update(|path| path.get_or_insert_default().push_str(&point));
        }
    };
    let lift = move |_: PointerEvent| {
        if let Some(path) = drawing.get_untracked() {
            on_change.run(path);
            drawing.set(None);
        }
    };
    view! {
        <FieldGroup id=id.clone() legend hint error>
            <div class="signature-pad" id=id tabindex="-1">
                <svg
                    class="signature-pad__paper"
                    node_ref=pad
                    viewBox=format!("0 0 {WIDE} {HIGH}")
                    preserveAspectRatio="none"
                    role="img"
                    aria-label=move || legend.get()
                    on:pointerdown=start
                    on:pointermove=draw
                    on:pointerup=lift
                    on:pointercancel=lift
                >
                    <path class="signature-pad__ink" d=shown></path>
                </svg>
                <Show when=move || shown().is_empty()>
                    <span class="signature-pad__placeholder">{move || placeholder.get()}</span>
                </Show>
            </div>
            <Button kind=ButtonKind::Quiet on_press=move |_| on_change.run(String::new())>
                {move || clear_label.get()}
            </Button>
        </FieldGroup>
    }
}

/// A length on screen in the drawing's units, kept inside the pad.
fn scaled(at: i32, shown: i32, units: i32) -> i32 {
    (at * units / shown.max(1)).clamp(0, units)
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <SignaturePad
            id="commitment-signature"
            legend="食品安全承诺书，请签名"
            value="M60 140L90 60L120 150L160 80L190 140L260 90L300 150L360 60L380 140L460 100L520 130"
            placeholder="请在这里签名"
            clear_label="重签"
            on_change=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_drawing_has_a_name_and_the_pad_a_legend() {
        let html = render(example);
        assert!(html.contains(r#"role="img" aria-label="食品安全承诺书，请签名""#));
        assert!(html.contains(r#"<legend class="field__label">食品安全承诺书，请签名"#));
    }

    #[test]
    fn the_path_does_not_depend_on_the_size_of_the_pad() {
        assert_eq!(scaled(150, 300, WIDE), 300);
        assert_eq!(scaled(500, 1000, WIDE), 300);
    }

    #[test]
    fn a_pen_that_slips_off_the_pad_stays_at_its_edge() {
        assert_eq!(scaled(-5, 300, WIDE), 0);
        assert_eq!(scaled(400, 300, WIDE), 600);
        assert_eq!(scaled(10, 0, WIDE), 600);
    }
}
