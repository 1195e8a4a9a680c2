/// Changing the master key while everybody works: everything it locked is locked anew, then it can be destroyed.
package yimaqing.rotation;
