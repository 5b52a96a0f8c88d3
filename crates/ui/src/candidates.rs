//! What the letters pressed so far may mean, as keys to pick from.

use leptos::prelude::*;

/// The letters as they stand, and a key for each thing they may mean; what does not fit comes with "more".
#[component]
pub fn Candidates(
    /// What the keys are, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The letters pressed so far.
    #[prop(into)]
    letters: Signal<String>,
    /// What to do, shown while there are none.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// What they may mean, the likeliest first.
    #[prop(into)]
    words: Signal<Vec<String>>,
    /// The words of the key that shows the next ones.
    #[prop(into)]
    more_label: Signal<String>,
    /// How many are shown at once.
    #[prop(default = 18)]
    at_once: usize,
    /// When one is picked, with its place among all.
    #[prop(into)]
    on_pick: Callback<usize>,
) -> impl IntoView {
    // Which part is shown belongs to the letters it was turned to: other letters begin anew.
    let turned = RwSignal::new((String::new(), 0));
    let count = move || words.with(Vec::len);
    let first = move || {
        let (of, first) = turned.get();
        if of == letters.get() { first } else { 0 }
    };
    let turn = move |_| {
        let next = first() + at_once;
        turned.set((letters.get(), if next < count() { next } else { 0 }));
    };
    let key = move |(place, word): (usize, String)| {
        view! {
            <button class="candidates__word" type="button" on:click=move |_| on_pick.run(place)>
                {word}
            </button>
        }
    };
    let shown = move || {
        let (words, first) = (words.get().into_iter().enumerate(), first());
        words.skip(first).take(at_once).map(key).collect_view()
    };
    let more = move || {
        (count() > at_once).then(|| {
            view! {
                <button class="candidates__word candidates__word--more" type="button" on:click=turn>
                    {move || more_label.get()}
                </button>
            }
        })
    };
    view! {
        <div
            class="candidates"
            role="group"
            aria-label=label
            on:mousedown=|event| event.prevent_default()
        >
            <p class="candidates__letters">
                {move || match letters.with(String::is_empty) {
                    true => hint.get().into_any(),
                    false => view! { <strong>{letters.get()}</strong> }.into_any(),
                }}
            </p>
            <div class="candidates__words">{shown} {more}</div>
        </div>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    let words: Vec<String> = "张长章掌璋丈障漳涨仗杖帐彰胀账樟"
        .chars()
        .map(String::from)
        .collect();
    view! {
        <Candidates
            label="要写的字"
            letters="zhang"
            words
            at_once=9
            more_label="更多"
            on_pick=|_| {}
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn there_is_a_key_for_each_of_the_first_and_one_for_more() {
        let html = render(example);
        assert_eq!(html.matches("<button").count(), 9 + 1);
        assert!(html.contains(">张</button>") && !html.contains("樟"));
        assert!(html.contains(">更多</button>"));
    }

    #[test]
    fn without_letters_it_says_what_to_do_and_shows_no_keys() {
        let html = render(|| {
            view! {
                <Candidates
                    label="要写的字"
                    letters=""
                    hint="按拼音字母"
                    words=Vec::new()
                    more_label="更多"
                    on_pick=|_| {}
                />
            }
        });
        assert!(html.contains(">按拼音字母</p>"));
        assert!(!html.contains("<button"));
    }
}
