//! Numbers in TOML: a key walks in, its number walks out, if it is one.

use toml::de::DeValue;

use crate::located::Located;
use crate::table::Table;
use crate::table::shape::Takes;

impl Table<'_> {
    /// A whole number.
    pub fn integer(&self, key: &str) -> Option<Located<i64>> {
        self.note(key, || Takes::Integer);
        let value = self.take(key)?;
        let DeValue::Integer(integer) = value.get_ref() else {
            return self.mismatch(key, value, "a whole number");
        };
        let digits = integer.as_str().replace('_', "");
        match i64::from_str_radix(&digits, integer.radix()) {
            Ok(number) => Some(Located::new(number, self.shift(&value.span()))),
            Err(_) => self.mismatch(key, value, "a whole number"),
        }
    }

    /// A number, whole or not.
    pub fn number(&self, key: &str) -> Option<Located<f64>> {
        self.note(key, || Takes::Number);
        let value = self.take(key)?;
        match to_number(value.get_ref()) {
            Some(number) => Some(Located::new(number, self.shift(&value.span()))),
            None => self.mismatch(key, value, "a number"),
        }
    }

    /// Two numbers: `[40.2, 44.5]`. The caller holds them to `bounds`, the least and greatest of each.
    pub fn pair(&self, key: &str, bounds: [(f64, f64); 2]) -> Option<Located<(f64, f64)>> {
        self.note(key, || Takes::Pair(bounds));
        let value = self.take(key)?;
        let numbers: Option<Vec<f64>> = value
            .get_ref()
            .as_array()
            .and_then(|array| array.iter().map(|item| to_number(item.get_ref())).collect());
        match numbers.as_deref() {
            Some(&[first, second]) => Some(Located::new((first, second), self.shift(&value.span()))),
            _ => self.mismatch(key, value, "two numbers: `[40.2, 44.5]`"),
        }
    }
}

fn to_number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Float(float) => float.as_str().replace('_', "").parse().ok(),
        DeValue::Integer(integer) => integer.as_str().replace('_', "").parse().ok(),
        _ => None,
    }
}
