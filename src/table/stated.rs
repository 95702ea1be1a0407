//! Values on a basis: a plain value or `{ value = …, basis = …, reason = … }` walks in, a [`Stated`] walks out.

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::lint;
use crate::edtf::Edtf;
use crate::located::{Basis, Located, Stated};
use crate::table::Table;
use crate::table::shape::Takes;

impl<'a> Table<'a> {
    /// A string on a basis: plain, or `{ value = …, basis = …, reason = … }`.
    pub fn stated_string(&self, key: &str) -> Option<Stated<String>> {
        self.stated(key, Takes::Text, |table, key, value| {
            table.to_string(key, value).map(|located| located.value)
        })
    }

    /// A list of strings on a basis.
    pub fn stated_strings(&self, key: &str) -> Option<Stated<Vec<Located<String>>>> {
        self.stated(key, Takes::Several(Takes::Text.into()), |table, key, value| {
            Some(table.to_strings(key, value))
        })
    }

    /// An EDTF date on a basis.
    pub fn stated_date(&self, key: &str) -> Option<Stated<Edtf>> {
        self.stated(key, Takes::Date, |table, key, value| {
            let text = match value.get_ref() {
                DeValue::Datetime(date) => Located::new(date.to_string(), table.shift(&value.span())),
                DeValue::Integer(year) => Located::new(year.as_str().to_owned(), table.shift(&value.span())),
                _ => table.to_string(key, value)?,
            };
            table.to_date(&text)
        })
    }

    /// The basis and reason that the table gives for itself as a whole.
    pub fn basis(&self) -> (Basis, Option<String>) {
        let basis = self.word("basis", &Basis::ALL.map(|basis| (basis.as_str(), basis))).unwrap_or_default();
        let reason = self.text("reason");
        if let Some(noting) = self.noting {
            noting.needs_reason();
        }
        if basis != Basis::Stated && reason.is_none() {
            self.fault(
                lint::MISSING_REASON,
                self.key_span("basis").unwrap_or_else(|| self.span()),
                format!("`basis = \"{}\"` gives no reason", basis.as_str()),
                "add `reason = \"…\"`: one clause that says how it is known".to_owned(),
            );
        }
        (basis, reason)
    }

    fn stated<T>(
        &self,
        key: &str,
        takes: Takes<usize>,
        convert: impl Fn(&Table<'a>, &str, &'a Spanned<DeValue<'a>>) -> Option<T>,
    ) -> Option<Stated<T>> {
        self.note_stated(key, takes);
        let value = self.take(key)?;
        let span = self.shift(&value.span());
        let DeValue::Table(table) = value.get_ref() else {
            return convert(self, key, value).map(|value| Stated::plain(value, span));
        };
        let nested = self.nested(table, value.span());
        let inner = nested.take("value");
        if inner.is_none() {
            nested.fault(
                lint::MISSING_KEY,
                span.clone(),
                format!("`{key}` has no `value`"),
                "write `{ value = …, basis = …, reason = … }`".to_owned(),
            );
        }
        let converted = inner.and_then(|inner| convert(&nested, key, inner));
        let (basis, reason) = nested.basis();
        nested.finish();
        converted.map(|value| Stated { value, basis, reason, span })
    }

    fn note_stated(&self, key: &str, takes: Takes<usize>) {
        if let Some(nested) = self.noted(key, |table| Takes::Stated(Box::new(takes.clone()), table)) {
            nested.require("value");
            nested.note("value", || takes);
            nested.basis();
        }
    }

    fn to_date(&self, text: &Located<String>) -> Option<Edtf> {
        match Edtf::parse(&text.value) {
            Ok(date) => Some(date),
            Err(error) => {
                // One more for the quotation mark that opens a string.
                let start = text.span.start + 1 + error.at.start;
                let end = (text.span.start + 1 + error.at.end).clamp(start, text.span.end.max(start));
                self.fault(lint::INVALID_DATE, start..end, error.message, error.help);
                None
            }
        }
    }
}
