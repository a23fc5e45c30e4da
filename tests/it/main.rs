//! All tests that see the program from outside, in one binary.

mod about;
mod architecture;
mod ask;
mod cli;
mod common;
mod contract;
mod corpus;
mod documents;
mod files;
mod folders;
mod formats;
mod goldens;
mod growth;
mod hostile;
mod houses;
mod labels;
mod lavrov;
mod layouts;
mod pages;
mod persons;
mod readme;
mod report;
mod speakers;
mod store;
mod versions;
mod voices;
