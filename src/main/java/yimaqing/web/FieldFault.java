package yimaqing.web;

/// What is wrong with one field of a form: the id of the field and a sentence that says what to do.
public record FieldFault(String field, String sentence) {}
