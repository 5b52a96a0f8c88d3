//! A date in three boxes, which reads pasted dates too.

use leptos::prelude::*;

use crate::event::{ignore, leaves};
use crate::field::{FieldGroup, invalid};

/// A date in three boxes: year, month, day. Whether it is a real day is not decided here.
#[component]
pub fn DateInput(
    /// The question's id, which the year's box bears.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// `1980-01-02` when complete; parts may be missing while it is typed, as in `1980--`.
    #[prop(into)]
    value: Signal<String>,
    /// The words for year, month and day.
    #[prop(into)]
    parts: Signal<[String; 3]>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<Option<String>>,
    /// What to mend.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// On each key, with the value as it is so far.
    #[prop(into)]
    on_input: Callback<String>,
    /// When a box is left, with the value as it is so far.
    #[prop(into, default = ignore())]
    on_leave: Callback<String>,
) -> impl IntoView {
    let typed = RwSignal::new(split(&value.get_untracked()));
    let name = id.clone();
    let boxes = move |index: usize| {
        let box_id = crate::choice::choice_id(&name, index);
        let shown = Signal::derive(move || {
            let kept = value.with(|value| split(value)[index].clone());
            let typed = typed.with(|typed| typed[index].clone());
            if same_number(&kept, &typed) {
                typed
            } else {
                kept
            }
        });
        view! {
            <div class=format!("date-input__part date-input__part--{index}")>
                <input
                    class="date-input__box"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    id=box_id.clone()
                    value=shown
                    prop:value=shown
                    aria-invalid=invalid(error)
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        let mut now = split(&value.get_untracked());
                        match whole_date(&text) {
                            Some(whole) => now = whole,
                            None => now[index] = text,
                        }
                        on_input.run(join(&now));
                        typed.set(now);
                    }
                />
                <label class="date-input__unit" for=box_id>
                    {move || parts.with(|parts| parts[index].clone())}
                </label>
            </div>
        }
    };
    view! {
        <FieldGroup id legend hint error>
            <div
                class="date-input"
                on:focusout=move |event| {
                    if leaves(&event) {
                        on_leave.run(value.get_untracked());
                    }
                }
            >
                {boxes(0)}
                {boxes(1)}
                {boxes(2)}
            </div>
        </FieldGroup>
    }
}

fn split(value: &str) -> [String; 3] {
    let mut parts = value.splitn(3, '-').map(str::to_owned);
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

fn join(parts: &[String; 3]) -> String {
    match parts.each_ref().map(|part| part.trim()) {
        ["", "", ""] => String::new(),
        [year, month, day] => format!("{year}-{}-{}", padded(month), padded(day)),
    }
}

fn padded(part: &str) -> String {
    match part {
        "" => String::new(),
        part => format!("{part:0>2}"),
    }
}

/// `1` and `01` are the same month: the box keeps what was typed while the value is padded.
fn same_number(kept: &str, typed: &str) -> bool {
    kept.trim_start_matches('0') == typed.trim().trim_start_matches('0')
}

/// A whole date typed or pasted into one box: `1980-1-2`, `1980.1.2` or `19800102`.
fn whole_date(text: &str) -> Option<[String; 3]> {
    let numbers: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect();
    match numbers[..] {
        [year, month, day] => Some([year, month, day].map(str::to_owned)),
        [run] if run.len() == 8 => Some([&run[..4], &run[4..6], &run[6..]].map(str::to_owned)),
        _ => None,
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <DateInput
            id="birth-on"
            legend="出生日期"
            hint="按身份证上写的填"
            value="1980-01-02"
            parts=["年", "月", "日"].map(str::to_owned)
            on_input=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn each_box_has_its_own_label_inside_one_group() {
        let html = render(example);
        assert!(html.contains(r#"<legend class="field__label">出生日期"#));
        for id in ["birth-on", "birth-on-2", "birth-on-3"] {
            assert!(html.contains(&format!(r#"for="{id}""#)), "{id}");
        }
        assert!(html.contains(r#"aria-describedby="birth-on-hint""#));
    }

    #[test]
    fn single_digits_are_padded_in_the_value() {
        assert_eq!(join(&["1980", "1", "2"].map(str::to_owned)), "1980-01-02");
    }

    #[test]
    fn missing_parts_stay_missing_and_an_empty_date_is_empty() {
        assert_eq!(join(&["1980", "", ""].map(str::to_owned)), "1980--");
        assert_eq!(join(&["", " ", ""].map(str::to_owned)), "");
    }

    #[test]
    fn a_pasted_date_is_spread_over_the_boxes() {
        let expected = Some(["1980", "1", "2"].map(str::to_owned));
        assert_eq!(whole_date("1980-1-2"), expected);
        assert_eq!(whole_date("1980年1月2日"), expected);
        assert_eq!(
            whole_date("19800102"),
            Some(["1980", "01", "02"].map(str::to_owned))
        );
        assert_eq!(whole_date("1980"), None);
    }
}
