/// The whole database as one sealed file, made while people work, and taken back on an empty one.
package yimaqing.backup;
