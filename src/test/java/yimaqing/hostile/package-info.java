/// Everything that is sent here is meant ill: one suite for each class of fault that comparable systems shipped.
package yimaqing.hostile;
