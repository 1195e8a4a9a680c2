/// From what is believed of a household to what rules ask about it. Begin with `Filling`.
package yimaqing.filling;
