//! What no single file can tell: that every name used is one that exists, and that every chain can run.

use super::Files;
use super::circle::find_circle;
use crate::catalogue::{Bundle, Catalogue, Check, FieldKind, NO, YES};
use crate::condition::Condition;
use crate::key::{BodyId, FieldKey, ItemCode, MaterialId};

mod towns;

pub(super) fn check(catalogue: &Catalogue, files: &mut Files<'_>) {
    let mut names = Names { catalogue, files };
    names.lists();
    names.dictionary();
    names.guides();
    for bundle in catalogue.bundles.values() {
        names.bundle(bundle);
    }
    names.towns();
}

struct Names<'a, 'f, 's> {
    catalogue: &'a Catalogue,
    files: &'f mut Files<'s>,
}

impl Names<'_, '_, '_> {
    fn expect(&mut self, good: bool, file: &str, key: &str, expected: &str) {
        if !good {
            let line = self.line_naming(file, key);
            self.files.report(file, line, key, expected);
        }
    }

    /// The first line of a file that names a key, so that even a broken reference has a line.
    fn line_naming(&self, file: &str, key: &str) -> usize {
        let source = self.files.sources.iter().find(|s| s.path == file);
        source
            .and_then(|s| s.text.lines().position(|line| line.contains(key)))
            .map_or(0, |n| n + 1)
    }

    fn body(&mut self, file: &str, body: &BodyId) {
        self.expect(
            self.catalogue.bodies.contains_key(body),
            file,
            body.as_str(),
            "a body of bodies.toml",
        );
    }

    fn item(&mut self, file: &str, item: &ItemCode) {
        self.expect(
            self.catalogue.items.contains_key(item),
            file,
            item.as_str(),
            "an item of items.tsv",
        );
    }

    fn field(&mut self, file: &str, key: &FieldKey) {
        self.expect(
            self.catalogue.fields.contains_key(key),
            file,
            key.as_str(),
            "a field of fields.tsv",
        );
    }

    fn material(&mut self, file: &str, id: &MaterialId) {
        self.expect(
            self.catalogue.materials.contains_key(id),
            file,
            id.as_str(),
            "a material of materials.tsv",
        );
    }

    fn lists(&mut self) {
        for item in self.catalogue.items.values() {
            self.body("items.tsv", &item.body);
        }
        for (twin, canonical) in &self.catalogue.twins {
            self.item("twins.tsv", twin);
            self.item("twins.tsv", canonical);
        }
        for body in self.catalogue.bodies.values() {
            if let Some(parent) = &body.parent {
                self.body("bodies.toml", parent);
            }
            let known = body.place.is_of_a_town() || self.catalogue.hours.contains_key(&body.hours);
            self.expect(known, "bodies.toml", &body.hours, "hours of hours.toml");
            let found = body.place.is_of_a_town() || !body.address.is_empty();
            self.expect(found, "bodies.toml", body.id.as_str(), "an address");
        }
        for material in self.catalogue.materials.values() {
            let known = material
                .statement
                .as_ref()
                .is_none_or(|id| self.catalogue.statements.contains_key(id));
            self.expect(
                known,
                "materials.tsv",
                material.id.as_str(),
                "a statement of statements.toml",
            );
        }
    }

    fn dictionary(&mut self) {
        let file = "fields.tsv";
        for field in self.catalogue.fields.values() {
            let key = field.key.as_str();
            let known = self.catalogue.sections.contains_key(&field.section);
            self.expect(known, file, key, "a section of sections.tsv");
            let chooses = matches!(field.kind, FieldKind::Choice | FieldKind::MultiChoice);
            self.expect(
                chooses != field.options.is_empty(),
                file,
                key,
                "options for a choice, and only there",
            );
            if let Some(whole) = &field.part_of {
                let repeat = self
                    .catalogue
                    .fields
                    .get(whole)
                    .is_some_and(|f| f.kind == FieldKind::Repeat);
                self.expect(repeat, file, key, "part_of to name a repeat");
            }
            for other in field.checks.iter().flat_map(Check::mentions) {
                self.field(file, other);
            }
        }
    }

    fn guides(&mut self) {
        for guide in self.catalogue.guides.values() {
            self.item("guides.tsv", &guide.item);
            for field in &guide.fields {
                self.field("guide-fields.tsv", &field.key);
                self.condition("guide-fields.tsv", field.when.as_ref());
            }
            for material in &guide.materials {
                self.material("guide-materials.tsv", &material.material);
                self.condition("guide-materials.tsv", material.when.as_ref());
            }
            for field in &guide.yields.fields {
                self.field("results.tsv", field);
            }
            for material in &guide.yields.materials {
                self.material("results.tsv", material);
            }
        }
    }

    fn bundle(&mut self, bundle: &Bundle) {
        let file = &format!("bundles/{}.toml", bundle.id);
        self.body(file, &bundle.lead);
        for step in &bundle.steps {
            self.item(file, &step.item);
            self.body(file, &step.body);
            self.condition(file, step.when.as_ref());
            let other_steps = step
                .after
                .iter()
                .flat_map(|a| a.items())
                .chain(step.takes.iter().flat_map(|t| &t.from));
            for other in other_steps.chain(&step.together_with) {
                let known = bundle.steps.iter().any(|s| s.item == *other);
                self.expect(known, file, other.as_str(), "another step of the bundle");
            }
            for takes in &step.takes {
                self.field(file, &takes.field);
            }
        }
        for field in &bundle.fields {
            self.field(file, &field.key);
            self.condition(file, field.when.as_ref());
        }
        for material in &bundle.materials {
            self.material(file, &material.material);
            self.condition(file, material.when.as_ref());
        }
        for preset in &bundle.presets {
            self.condition(file, preset.when.as_ref());
            self.value(file, &preset.key, &preset.value);
        }
        for question in &bundle.questions {
            self.condition(file, question.when.as_ref());
        }
        for option in bundle.questions.iter().flat_map(|q| &q.options) {
            for (key, value) in &option.set {
                self.value(file, key, value);
            }
            for (key, span) in &option.bounds {
                self.field(file, key);
                self.expect(
                    crate::catalogue::span::<i64>(span).is_some(),
                    file,
                    span,
                    "bounds like 1..50",
                );
            }
        }
        let circle = find_circle(&bundle.steps);
        if let Some(first) = circle.first() {
            let names: Vec<&str> = circle.iter().map(ItemCode::as_str).collect();
            self.expect(
                false,
                file,
                first.as_str(),
                &format!("no circle; {} wait for each other", names.join(", ")),
            );
        }
    }

    /// A settled value must be one that the field could take.
    fn value(&mut self, file: &str, key: &FieldKey, value: &str) {
        self.field(file, key);
        let fits = self
            .options(key)
            .is_none_or(|options| options.iter().any(|o| o == value));
        self.expect(fits, file, key.as_str(), "one of the field's options");
    }

    /// A condition names a question of some bundle or a choice of the dictionary, and options it has. Guides may
    /// name questions too: outside that bundle nobody asked, and `=` is false.
    fn condition(&mut self, file: &str, when: Option<&Condition>) {
        for (key, values) in when.into_iter().flat_map(Condition::mentions) {
            let Some(options) = self.options(key) else {
                let expected = "a question of a bundle, or a field with options";
                self.expect(false, file, key.as_str(), expected);
                continue;
            };
            for value in values {
                self.expect(
                    options.contains(value),
                    file,
                    &format!("{key}={value}"),
                    "one of its options",
                );
            }
        }
    }

    /// The options of a question or field; nothing where it has none or is unknown.
    fn options(&self, key: &FieldKey) -> Option<Vec<String>> {
        let mut questions = self.catalogue.bundles.values().flat_map(|b| &b.questions);
        let question = questions.find(|q| q.key == *key);
        if let Some(question) = question {
            return Some(question.options.iter().map(|o| o.value.clone()).collect());
        }
        let field = self.catalogue.fields.get(key)?;
        match field.kind {
            FieldKind::YesNo => Some(vec![YES.to_owned(), NO.to_owned()]),
            _ => (!field.options.is_empty()).then(|| field.options.clone()),
        }
    }
}
