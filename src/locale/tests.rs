//! What the files of languages say.
