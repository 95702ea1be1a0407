//! Drawings: dates, titles and numbers walk in, SVG walks out. Every function here is pure and knows nothing of a
//! corpus; `render::page` makes what they take. A drawing holds attributes and classes only, so that it obeys a strict
//! content security policy, and the stylesheet gives it its colours.

pub mod advances;
pub mod aligned;
pub mod axis;
pub mod density;
pub mod event;
pub mod label;
pub mod lane;
pub mod mark;
pub mod pack;
pub mod paint;
pub mod shape;
pub mod spark;
pub mod svg;
pub mod thumb;
pub mod ticks;
pub mod timeline;
pub mod units;
