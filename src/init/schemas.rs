//! Schemas on the disk: a folder and subjects walk in, their schema files are written there, and what was written walks
//! out.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::schema::{self, Subject};

use super::Planting;

/// The folder of a project in which schemas are planted.
pub const SCHEMAS: &str = ".schemas";

/// Writes the schemas of these subjects into a folder, which is made where there is none. A schema that an earlier
/// Seedbook wrote there is replaced; any other file is not.
///
/// # Errors
/// [`Error::InTheWay`] if a file of such a name holds something else, and nothing was written; [`Error::Io`] if the
/// system refuses.
pub fn renew(folder: &Path, subjects: &[Subject]) -> Result<Vec<PathBuf>, Error> {
    let mut standing = Vec::new();
    let mut foreign = Vec::new();
    for subject in subjects {
        let file = folder.join(format!("{}.json", subject.as_str()));
        match fs::read_to_string(&file) {
            Err(error) if error.kind() == ErrorKind::NotFound => standing.push((*subject, file, false)),
            Ok(text) if schema::is_of(*subject, &text) => standing.push((*subject, file, true)),
            Ok(_) => foreign.push(file),
            Err(error) if error.kind() == ErrorKind::InvalidData => foreign.push(file),
            Err(error) => return Err(Error::io("read", &file)(error)),
        }
    }
    if !foreign.is_empty() {
        return Err(Error::in_the_way(foreign));
    }
    for (subject, file, stands) in &standing {
        let text = schema::compose(*subject);
        match stands {
            true => fs::write(file, text).map_err(Error::io("write", file))?,
            false => Planting::default().write(file, text.as_bytes())?,
        }
    }
    Ok(standing.into_iter().map(|(_, file, _)| file).collect())
}
