//! The plan of a site: a list of jobs, each of which knows where its files will lie before it prints them. Jobs walk
//! in; all that they print walks out, or only the files of one address, so that a reader who waits for one page waits
//! for no other.

use rayon::prelude::*;

use crate::render::press::Printed;

/// Where files lie. Paths are below the site's root, with `/` between their parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// One file.
    File(String),
    /// The files right in a folder; its path ends with `/`, and is empty for the root.
    Folder(String),
    /// All files in a folder and below it.
    Below(String),
}

impl Place {
    /// Whether a file may lie there.
    pub fn holds(&self, path: &str) -> bool {
        match self {
            Self::File(file) => file == path,
            Self::Folder(folder) => {
                path.strip_prefix(folder.as_str()).is_some_and(|name| !name.contains('/'))
            }
            Self::Below(folder) => path.starts_with(folder.as_str()),
        }
    }
}

/// Something to print.
pub struct Job<'a> {
    /// Where all its files lie; it need not fill these places.
    pub places: Vec<Place>,
    work: Work<'a>,
}

type Task<'a, T> = Box<dyn Fn() -> Vec<T> + Send + Sync + 'a>;

enum Work<'a> {
    Print(Task<'a, Printed>),
    /// What all these jobs share is made when they are asked for.
    Open(Task<'a, Job<'a>>),
}

/// What a job comes to.
pub enum Made<'a> {
    /// Files.
    Printed(Vec<Printed>),
    /// Smaller jobs.
    Jobs(Vec<Job<'a>>),
}

impl<'a> Job<'a> {
    /// A job that prints the files of these places together.
    pub fn print(places: Vec<Place>, print: impl Fn() -> Vec<Printed> + Send + Sync + 'a) -> Self {
        Self { places, work: Work::Print(Box::new(print)) }
    }

    /// A job that falls into smaller ones. It may wait for what is shared, so it is never done on a thread of the pool.
    pub fn open(places: Vec<Place>, open: impl Fn() -> Vec<Job<'a>> + Send + Sync + 'a) -> Self {
        Self { places, work: Work::Open(Box::new(open)) }
    }

    /// A job that prints one page, with the files beside it.
    pub fn page(folder: impl Into<String>, print: impl Fn() -> Printed + Send + Sync + 'a) -> Self {
        Self::print(vec![Place::Folder(folder.into())], move || vec![print()])
    }

    /// Whether it prints no more than the files of one folder, or one file.
    pub fn is_page(&self) -> bool {
        let is_single = |place: &Place| !matches!(place, Place::Below(_));
        matches!(self.work, Work::Print(_)) && self.places.iter().all(is_single)
    }

    /// Does the job, or takes it apart.
    pub fn make(&self) -> Made<'a> {
        match &self.work {
            Work::Print(print) => Made::Printed(print()),
            Work::Open(open) => Made::Jobs(open()),
        }
    }
}

/// The files below some folders.
pub fn below(folders: &[&str]) -> Vec<Place> {
    folders.iter().map(|folder| Place::Below((*folder).to_owned())).collect()
}

/// Does all jobs: one after the other, but the small ones of each side by side.
pub fn print_all(jobs: Vec<Job<'_>>) -> Vec<Printed> {
    jobs.into_iter().flat_map(|job| print(&job)).collect()
}

fn print(job: &Job<'_>) -> Vec<Printed> {
    let jobs = match job.make() {
        Made::Printed(printed) => return printed,
        Made::Jobs(jobs) => jobs,
    };
    let is_small = |job: &&Job<'_>| matches!(job.work, Work::Print(_));
    let (small, large): (Vec<&Job<'_>>, Vec<&Job<'_>>) = jobs.iter().partition(is_small);
    let mut printed: Vec<Printed> = small.par_iter().flat_map_iter(|job| print(job)).collect();
    printed.extend(large.into_iter().flat_map(print));
    printed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let folder = Place::Folder("people/ann/".to_owned());
        assert!(folder.holds("people/ann/index.html") && !folder.holds("people/ann/mentions/2/index.html"));
        assert!(Place::Folder(String::new()).holds("index.html"));
        assert!(!Place::Folder(String::new()).holds("people/index.html"));
        assert!(below(&["people/"]).iter().any(|place| place.holds("people/ann/index.html")));
        assert!(!Place::File("feed.xml".to_owned()).holds("feed.xml2"));
    }
}
