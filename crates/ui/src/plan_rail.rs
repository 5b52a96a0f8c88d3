//! The numbered rail of a plan: what starts together, what waits for what.

use leptos::prelude::*;

use crate::Tone;

/// The rail. Its children are [`PlanStep`]s.
#[component]
pub fn PlanRail(
    /// The steps.
    children: Children,
) -> impl IntoView {
    view! { <ol class="plan-rail">{children()}</ol> }
}

/// One stop on the rail. Its children are [`PlanCard`]s; two stand side by side where there is room.
#[component]
pub fn PlanStep(
    /// The number in the circle: equal numbers start together.
    #[prop(into)]
    number: String,
    /// The number in words for who hears it, such as "step 2, starts at once".
    #[prop(into)]
    words: Signal<String>,
    /// Whether it waits for another's result: the circle is hollow.
    #[prop(into, optional)]
    waits: Signal<bool>,
    /// The cards.
    children: Children,
) -> impl IntoView {
    view! {
        <li class="plan-step" class=("plan-step--waits", waits)>
            <span class="plan-step__number" aria-hidden="true">{number}</span>
            <h2 class="visually-hidden">{move || words.get()}</h2>
            <div class="plan-step__cards">{children()}</div>
        </li>
    }
}

/// One application in a plan.
#[component]
pub fn PlanCard(
    /// What is applied for.
    #[prop(into)]
    title: Signal<String>,
    /// Who handles it and how it hangs together.
    #[prop(into)]
    note: Signal<String>,
    /// When, in a word or two.
    #[prop(into, optional)]
    when: Signal<Option<String>>,
    /// The latest date, or what it costs.
    #[prop(into, optional)]
    when_note: Signal<Option<String>>,
    /// What the word about time means.
    #[prop(into, optional)]
    tone: Signal<Tone>,
    /// Controls, such as one to drop it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let time = move || {
        when.get().map(|when| {
            view! {
                <p class="plan-card__when">
                    <strong class=format!("plan-card__word plan-card__word--{}", tone.get().name())>
                        {when}
                    </strong>
                    {move || when_note.get().map(|note| view! { <span>{note}</span> })}
                </p>
            }
        })
    };
    view! {
        <article class="plan-card">
            <div class="plan-card__text">
                <h3 class="plan-card__title">{move || title.get()}</h3>
                <p class="plan-card__note">{move || note.get()}</p>
            </div>
            {time}
            {children.map(|children| view! { <div class="plan-card__actions">{children()}</div> })}
        </article>
    }
}

#[cfg(test)]
pub(crate) fn example() -> impl IntoView {
    view! {
        <PlanRail>
            <PlanStep number="1" words="第 1 步">
                <PlanCard
                    title="个体工商户设立登记"
                    note="市场监管所 · 本窗口当场办"
                    when="当场"
                    when_note="最迟 3 个工作日"
                    tone=Tone::Good
                />
            </PlanStep>
            <PlanStep number="2" words="第 2 步，同时开始">
                <PlanCard title="低压用电" note="供电所 · 同时开始"/>
                <PlanCard title="用水报装" note="水务公司 · 同时开始"/>
            </PlanStep>
            <PlanStep number="3" words="第 3 步，等执照" waits=true>
                <PlanCard
                    title="非居民用气"
                    note="燃气公司 · 等执照号，自动填入"
                    when="接着办"
                    when_note="执照办结之日起算"
                    tone=Tone::Waiting
                />
            </PlanStep>
        </PlanRail>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gallery::render;

    #[test]
    fn the_plan_is_an_ordered_list_whose_numbers_are_said_in_words() {
        let html = render(example);
        assert!(html.contains(r#"<ol class="plan-rail">"#));
        assert!(html.contains(r#"<h2 class="visually-hidden">第 3 步，等执照"#));
    }

    #[test]
    fn what_waits_is_hollow_and_says_so() {
        let html = render(example);
        assert!(html.contains(r#"class="plan-step plan-step--waits""#));
        assert!(html.contains("等执照号，自动填入"));
    }
}
